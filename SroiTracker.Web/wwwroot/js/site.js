// Small comforts; every page works without them.
(function () {
  "use strict";

  // After a refused form the first thing to read is what is wrong.
  var summary = document.getElementById("error-summary");
  if (summary) summary.focus();

  // One press is one post.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "true";
  });

  // A page that comes back from the browser's memory may be sent again.
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
  });
})();
