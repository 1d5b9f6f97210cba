using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Inburgering.Messaging;

/// <summary>What every OpenAPI document of the chain says alike: version, contact, server, version header and the form of errors.</summary>
internal static class OpenApi
{
    public static void Describe(OpenApiOptions options, ServiceModule module)
    {
        options.AddDocumentTransformer((document, context, _) =>
        {
            var configuration = context.ApplicationServices.GetRequiredService<IConfiguration>();
            document.Info = new OpenApiInfo
            {
                Title = $"{module.Name} API",
                Version = HttpRules.ApiVersion,
                Description = module.Description,
                Contact = new OpenApiContact
                {
                    Name = configuration["Contact:Naam"] ?? "Functioneel beheer inburgering",
                    Email = configuration["Contact:Email"] ?? "inburgering@example.nl",
                    Url = new Uri(configuration["Contact:Url"] ?? "https://www.example.nl/inburgering"),
                },
            };
            document.Servers = [new OpenApiServer { Url = $"{(configuration["PublicUrl"] ?? "https://localhost").TrimEnd('/')}/{module.Name}/v1" }];
            // The server address already holds the module and the version.
            var paths = new OpenApiPaths();
            foreach (var (path, item) in document.Paths) { paths[path.Replace($"/{module.Name}/v1", "", StringComparison.Ordinal) is { Length: > 0 } rest ? rest : "/"] = item; }
            document.Paths = paths;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            operation.Responses ??= [];
            foreach (var (status, text) in (ReadOnlySpan<(string, string)>)[("400", "Het verzoek klopt niet"), ("401", "Niet aangemeld"), ("403", "Geen toegang"), ("404", "Niet gevonden")])
            {
                if (!operation.Responses.ContainsKey(status)) { operation.Responses[status] = new OpenApiResponse { Description = text }; }
            }
            foreach (var (status, response) in operation.Responses)
            {
                if (response is not OpenApiResponse concrete) { continue; }
                concrete.Headers ??= new Dictionary<string, IOpenApiHeader>();
                concrete.Headers["API-Version"] = new OpenApiHeader { Description = "Volledige versie van de API", Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
                if (status[0] is '4' or '5')
                {
                    concrete.Content = new Dictionary<string, OpenApiMediaType>
                    {
                        ["application/problem+json"] = new()
                        {
                            Schema = new OpenApiSchema
                            {
                                Type = JsonSchemaType.Object,
                                Required = new HashSet<string> { "status", "title", "detail" },
                                Properties = new Dictionary<string, IOpenApiSchema>
                                {
                                    ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                                    ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
                                    ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
                                    ["code"] = new OpenApiSchema { Type = JsonSchemaType.String },
                                },
                            },
                        },
                    };
                }
            }
            return Task.CompletedTask;
        });
    }
}
