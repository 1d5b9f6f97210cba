using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Inburgering.Messaging;

/// <summary>What every OpenAPI document of the chain says alike: version, contact, server, access, errors, and what a field means (openapi.json, velden.json).</summary>
internal static class OpenApi
{
    /// <summary>Dutch explanation of a field or parameter whose own code says none (<c>Type.field</c>, else <c>field</c>), and of a status.</summary>
    private static readonly Dictionary<string, string> Words = JsonSerializer.Deserialize<Dictionary<string, string>>(typeof(OpenApi).Assembly.GetManifestResourceStream("velden.json")!)!;

    /// <summary>The API of partners and municipality is one document; what the functional manager uses (<paramref name="part"/> /beheer) is another, with an address of its own.</summary>
    public static void Describe(OpenApiOptions options, ServiceModule module, string part)
    {
        var root = $"{module.Name}{part}/v1";
        options.ShouldInclude = operation => operation.RelativePath?.StartsWith(root, StringComparison.Ordinal) == true;
        // The records of a slice are called Verzoek, Antwoord, Lijst: without the slice's name one would take the place of another.
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } id ? type.Type.DeclaringType?.Name + id : null;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonPropertyInfo is not { } property) { return Task.CompletedTask; }
            if (property.PropertyType == typeof(string) && property.Name.EndsWith("datum", StringComparison.OrdinalIgnoreCase)) { schema.Format = "date"; } // read as text, to say per row what is wrong
            var text = Words.GetValueOrDefault($"{property.DeclaringType.Name}.{property.Name}") ?? Words.GetValueOrDefault(property.Name);
            if (text is not null && schema.Metadata?.TryGetValue("x-schema-id", out var id) == true && id is string { Length: > 0 }) { schema.Metadata.TryAdd("x-ref-description", text); } else { schema.Description ??= text; }
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var path = Regex.Replace(context.Description.RelativePath![root.Length..], @":\w+\}", "}");
            operation.OperationId ??= context.Description.HttpMethod!.ToLowerInvariant() + string.Concat(Regex.Matches(path, "[A-Za-z0-9]+").Select(w => char.ToUpperInvariant(w.Value[0]) + w.Value[1..]));
            var roles = context.Description.ActionDescriptor.EndpointMetadata.OfType<AuthorizationPolicy>().SelectMany(p => p.Requirements).OfType<ClaimsAuthorizationRequirement>().SelectMany(r => r.AllowedValues ?? []).Distinct().ToList();
            operation.Description = $"{operation.Description} {(roles.Count == 0 ? "Voor iedereen met een toegangstoken." : $"Voor: {string.Join(", ", roles)}.")}".Trim();
            foreach (var name in Regex.Matches(path, @"\{(\w+)\}").Select(m => m.Groups[1].Value).Where(n => operation.Parameters?.Any(p => p.Name == n) != true))
            {
                (operation.Parameters ??= []).Add(new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" } });
            }
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? []) { parameter.Description ??= Words.GetValueOrDefault(parameter.Name!); }
            foreach (var status in (string[])["400", "401", "403", "406", "500", .. path.Contains('{', StringComparison.Ordinal) ? ["404"] : Array.Empty<string>(), .. operation.RequestBody is null ? Array.Empty<string>() : ["415"]]) { (operation.Responses ??= []).TryAdd(status, new OpenApiResponse()); }
            foreach (var (status, response) in operation.Responses!.Select(r => (r.Key, (OpenApiResponse)r.Value)))
            {
                response.Description = Words.GetValueOrDefault(status, status);
                (response.Headers ??= new Dictionary<string, IOpenApiHeader>())["API-Version"] = new OpenApiHeaderReference("API-Version", context.Document);
                if (status[0] is '4' or '5') { response.Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("Probleem", context.Document) } }; }
            }
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer(async (document, context, ct) =>
        {
            var configuration = context.ApplicationServices.GetRequiredService<IConfiguration>();
            var contact = new OpenApiContact { Name = configuration["Contact:Naam"] ?? "Functioneel beheer inburgering", Email = configuration["Contact:Email"] ?? "inburgering@example.nl", Url = new Uri(configuration["Contact:Url"] ?? "https://www.example.nl/inburgering") };
            document.Info = new OpenApiInfo { Title = $"{module.Name}{part} API", Version = HttpRules.ApiVersion, Description = module.Description, Contact = contact };
            document.Servers = [new OpenApiServer { Url = $"{(configuration["PublicUrl"] ?? "https://localhost").TrimEnd('/')}/{root}" }];
            // The server address already holds the module and the version.
            foreach (var path in document.Paths.Keys.ToList()) { if (document.Paths.Remove(path, out var item)) { document.Paths[path[(root.Length + 1)..]] = item; } }
            var common = (await OpenApiDocument.LoadAsync(typeof(OpenApi).Assembly.GetManifestResourceStream("openapi.json")!, "json", cancellationToken: ct)).Document!.Components!;
            (document.Components!.SecuritySchemes, document.Components.Headers) = (common.SecuritySchemes, common.Headers);
            foreach (var name in document.Components.Schemas!.Keys.Where(k => k.EndsWith("ProblemDetails", StringComparison.Ordinal)).ToList()) { document.Components.Schemas.Remove(name); }
            foreach (var (name, schema) in common.Schemas!) { document.AddComponent(name, schema); }
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(common.SecuritySchemes!.Keys.Single(), document)] = [] }];
        });
    }
}
