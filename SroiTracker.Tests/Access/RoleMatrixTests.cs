using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Access;

namespace SroiTracker.Tests.Access;

/// <summary>
/// Every endpoint of the running program, asked by every role, compared with role-matrix.tsv. With SROI_WRITE_MATRIX=1 the
/// file is written from what was found; read the change before you keep it.
/// </summary>
public sealed class RoleMatrixTests(SroiApp app) : IClassFixture<SroiApp>
{
    private static readonly string Table = Repository.PathOf("SroiTracker.Tests", "Access", "role-matrix.tsv");

    private static readonly string[] People =
    [
        "", Cast.EmailOf(Role.Adviser), Cast.EmailOf(Role.Coordinator), Cast.EmailOf(Role.Contractor), Cast.OtherContractor,
        Cast.EmailOf(Role.ProcurementOfficer), Cast.EmailOf(Role.Administrator),
        Cast.EmailOf(Role.Partner),
    ];

    [Fact]
    public async Task Every_endpoint_answers_every_role_as_the_table_says()
    {
        var found = await AskEveryoneAsync();

        if (Environment.GetEnvironmentVariable("SROI_WRITE_MATRIX") == "1") await WriteAsync(found);
        var expected = File.ReadAllLines(Table).Where(line => line.Length > 0 && line[0] != '#');
        found.Should().Equal(expected.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_endpoint_declares_who_may_come_in()
    {
        var undeclared = Endpoints().Where(endpoint =>
            endpoint.Metadata.GetMetadata<RequiresAttribute>() is null && endpoint.Metadata.GetMetadata<RequiresScopeAttribute>() is null
            && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null);

        undeclared.Select(endpoint => endpoint.DisplayName).Should().BeEmpty();
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private async Task<List<string>> AskEveryoneAsync()
    {
        var clients = new List<(HttpClient Client, string Token)>();
        foreach (var person in People)
        {
            var client = person.Length == 0 ? app.Stranger() : await app.SignInAsync(person);
            clients.Add((client, await client.TokenAsync()));
        }

        clients.Add((Tokens.Program(app, await Tokens.MakeAsync(app, Enum.GetValues<ApiScope>())), ""));
        clients.Add((Tokens.Program(app, await Tokens.WithoutScopeAsync(app)), ""));

        var lines = new List<string>();
        foreach (var (route, verb, pattern) in Endpoints().SelectMany(Ways).DistinctBy(way => (way.Route, way.Verb)))
        {
            var path = await PathAsync(route, pattern);
            var answers = new List<string>();
            foreach (var (client, token) in clients) answers.Add(await AskAsync(client, token, verb, path));
            lines.Add(string.Join('\t', [route, verb, .. answers]));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Route, string Verb, RoutePattern Pattern)> Ways(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            .Select(verb => ("/" + endpoint.RoutePattern.RawText?.TrimStart('/'), verb, endpoint.RoutePattern));

    private async Task<string> PathAsync(string route, RoutePattern pattern)
    {
        var parts = new List<string>();
        foreach (var segment in pattern.PathSegments)
        {
            var texts = new List<string>();
            foreach (var part in segment.Parts)
            {
                texts.Add(part switch
                {
                    RoutePatternLiteralPart literal => literal.Content,
                    RoutePatternSeparatorPart separator => separator.Content,
                    RoutePatternParameterPart value => await RouteIds.ValueAsync(app, route, value.Name),
                    _ => "",
                });
            }

            parts.Add(string.Concat(texts));
        }

        return "/" + string.Join('/', parts);
    }

    /// <summary>Signing out would end the session of the person that asks on; it is asked without its token, which is enough to see who gets in.</summary>
    private static async Task<string> AskAsync(HttpClient client, string token, string verb, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        if (verb is not ("GET" or "HEAD" or "OPTIONS") && path != "/uitloggen") request.Headers.Add("RequestVerificationToken", token);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode switch
        {
            HttpStatusCode.Redirect when answer.Headers.Location?.OriginalString.Contains("/inloggen?", StringComparison.Ordinal) == true => "sign-in",
            HttpStatusCode.Unauthorized => "sign-in",
            HttpStatusCode.Forbidden => "forbidden",
            HttpStatusCode.NotFound when path != "/fout/404" => "missing",
            >= HttpStatusCode.InternalServerError => $"fault {(int)answer.StatusCode}",
            _ => "allowed",
        };
    }

    private static Task WriteAsync(IEnumerable<string> lines) =>
        File.WriteAllLinesAsync(Table, File.ReadLines(Table).Where(line => line.StartsWith('#')).ToList().Concat(lines));
}
