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

  // A file may be dropped on its field as well as chosen.
  document.querySelectorAll("[data-drop]").forEach(function (zone) {
    var input = zone.querySelector("input[type=file]"), hint = zone.querySelector("[data-drop-hint]");
    if (!input) return;
    if (hint) hint.hidden = false;
    zone.addEventListener("dragover", function (event) { event.preventDefault(); zone.classList.add("drop--over"); });
    zone.addEventListener("dragleave", function () { zone.classList.remove("drop--over"); });
    zone.addEventListener("drop", function (event) {
      event.preventDefault();
      zone.classList.remove("drop--over");
      if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
    });
  });

  // A long file shows how far it is while the answer is awaited.
  document.addEventListener("submit", function (event) {
    var form = event.target, box = form.querySelector("[data-progress-box]");
    if (!box || !form.dataset.progress || event.defaultPrevented) return;
    var bar = box.querySelector("progress"), text = box.querySelector("[data-progress-text]");
    box.hidden = false;
    setInterval(function () {
      fetch(form.dataset.progress, { credentials: "same-origin" })
        .then(function (answer) { return answer.status === 200 ? answer.json() : null; })
        .then(function (standing) {
          if (!standing) return;
          bar.max = standing.total; bar.value = standing.done; text.textContent = standing.text;
        })
        .catch(function () { });
    }, 400);
  });

  // What an effort yields shows while somebody is typing; the button does the same without this.
  document.querySelectorAll("form[data-preview]").forEach(function (form) {
    var target = document.getElementById(form.dataset.previewTarget), waiting, asked = 0;
    function show() {
      var mine = ++asked, data = new FormData(form);
      form.querySelectorAll("input[type=file]").forEach(function (input) { data.delete(input.name); });
      ask(data)
        .then(function (answer) { return answer.ok ? answer.text() : null; })
        .then(function (html) { if (html !== null && mine === asked) target.innerHTML = html; })
        .catch(function () { });
    }
    // A form that may be shared keeps its address up to date; empty fields are left out.
    function ask(data) {
      if (form.method !== "get") return fetch(form.dataset.preview, { method: "POST", body: data, credentials: "same-origin" });
      var query = new URLSearchParams();
      data.forEach(function (value, name) { if (value !== "") query.append(name, value); });
      history.replaceState(null, "", form.action + "?" + query);
      return fetch(form.dataset.preview + "?" + query, { credentials: "same-origin" });
    }
    form.addEventListener("input", function (event) {
      if (event.target.type === "file") return;
      clearTimeout(waiting);
      waiting = setTimeout(show, 350);
    });
  });
})();
