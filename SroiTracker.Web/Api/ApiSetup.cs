using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Api;

/// <summary>Registers the public API as the NL API Design Rules ask: version header, problem details, an open description.</summary>
internal static class ApiSetup
{
    internal const string Version = "1.0.0";
    internal const string Document = "/api/v1/openapi.json";
    private const string Prefix = "/api/v1";
    private const string Bearer = "bearer";
    private const int CallsPerMinute = 300;
    private const int LettersPerMinute = 20;
    private const int AnswersPerMinute = 60; // several people of one school or company share an address

    internal static void AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenScheme>(RequiresScopeAttribute.Scheme, null);
        services.PostConfigure<ApiBehaviorOptions>(options => options.InvalidModelStateResponseFactory = context => InvalidInput.Answer(context));
        services.AddOpenApi("v1", options =>
        {
            options.AddDocumentTransformer((document, _, _) =>
            {
                Describe(document);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RequiresScopeAttribute>().LastOrDefault() is { } asked)
                    AskToken(operation, context.Document!, ApiScopes.NameOf(asked.Scope));
                return Task.CompletedTask;
            });
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, token) => RejectAsync(context.HttpContext, token);
            Limit(limiter, CallLimits.Calculator, CallsPerMinute, AddressOf);
            Limit(limiter, CallLimits.Concern, LettersPerMinute, AddressOf);
            Limit(limiter, CallLimits.Link, AnswersPerMinute, AddressOf);
            Limit(limiter, CallLimits.Letter, LettersPerMinute,
                context => $"{context.RequestServices.GetRequiredService<CurrentUserHolder>().User?.Id}");
            Limit(limiter, CallLimits.Token, CallsPerMinute,
                context => $"{context.RequestServices.GetRequiredService<ApiCallerHolder>().Caller?.TokenId}");
        });
    }

    /// <summary>The version stands on every answer of the API, errors included; the description may be read from anywhere.</summary>
    internal static void UseApiVersion(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal))
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["API-Version"] = Version;
                if (context.Request.Path == Document) context.Response.Headers.AccessControlAllowOrigin = "*";
                return Task.CompletedTask;
            });
        }

        return next(context);
    });

    /// <summary>Limits calls and publishes the description; after routing.</summary>
    internal static void UseApi(this WebApplication app)
    {
        app.UseRateLimiter();
        app.MapOpenApi(Document).WithMetadata(new OpenAttribute());
    }

    private static void Limit(RateLimiterOptions limiter, string name, int perMinute, Func<HttpContext, string> callerOf) =>
        limiter.AddPolicy(name, context => RateLimitPartition.GetFixedWindowLimiter(
            callerOf(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static void Describe(OpenApiDocument document)
    {
        document.Info.Title = "SroiTracker API";
        document.Info.Version = Version;
        document.Info.Description = "Rekentool voor social return: wat is verplicht, wat telt mee en waarom.";
        document.Info.Contact = new OpenApiContact
        {
            Name = "Beheer SroiTracker", Email = "beheer@sroitracker.example", Url = new Uri("https://sroitracker.example/contact"),
        };
        document.Servers = [new OpenApiServer { Url = Prefix }];
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.Where(path => path.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            paths[path[Prefix.Length..]] = item;
        }

        document.Paths = paths;
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "Een sleutel van de gemeente, in de kop Authorization.",
            },
        };
        document.Paths["/stagetekorten"].Operations![HttpMethod.Post].RequestBody = Delivery();
        Ask(document, "/rekentool/verplichting", "obligation");
        Ask(document, "/rekentool/inspanning", "credit");
    }

    /// <summary>A delivery: the fields are the columns that a file may have.</summary>
    private static OpenApiRequestBody Delivery() => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string>(StringComparer.Ordinal) { ShortageDeliveriesController.List },
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        [ShortageDeliveriesController.List] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Figure() },
                    },
                },
            },
            ["text/csv"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
        },
    };

    private static OpenApiSchema Figure() => new()
    {
        Type = JsonSchemaType.Object,
        Required = ShortageRows.Columns.Where(column => column.IsRequired).Select(column => JsonSheet.Camel(column.Name))
            .ToHashSet(StringComparer.Ordinal),
        Properties = ShortageRows.Columns.ToDictionary(
            column => JsonSheet.Camel(column.Name),
            IOpenApiSchema (_) => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Integer | JsonSchemaType.Null },
            StringComparer.Ordinal),
    };

    private static void AskToken(OpenApiOperation operation, OpenApiDocument document, string scope)
    {
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        operation.Description = $"{operation.Description} De sleutel heeft het recht {scope} nodig.".Trim();
    }

    private static void Ask(OpenApiDocument document, string path, string question)
    {
        if (document.Paths[path].Operations?[HttpMethod.Post].RequestBody?.Content?["application/json"] is { } body)
            body.Schema = CaseSchema.Of(question);
    }

    private static async ValueTask RejectAsync(HttpContext context, CancellationToken token)
    {
        context.Response.Headers.RetryAfter = "60";
        if (!context.Request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal)) return; // the page about errors says it
        var problem = Results.Problem(
            title: ApiTexts.TooManyTitle, detail: ApiTexts.TooManyDetail, statusCode: StatusCodes.Status429TooManyRequests);
        await problem.ExecuteAsync(context);
    }
}
