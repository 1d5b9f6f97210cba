using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inburgering.Testing;

namespace Inburgering.Messaging.Tests;

/// <summary>What a host says over TLS and not without.</summary>
public sealed class HttpsTests
{
    [Fact]
    public async Task Over_https_a_caller_is_told_to_stay_there()
    {
        using var folder = new TemporaryFolder();
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllBytesAsync(folder.File("host.pfx"), certificate.Export(X509ContentType.Pfx, "proef"), TestContext.Current.CancellationToken);
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        await using var app = ServiceHost.Build(
            [$"--INBURGERING_DATA={folder.Location}", "--urls=https://127.0.0.1:0;http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", $"--Kestrel:Certificates:Default:Path={folder.File("host.pfx")}", "--Kestrel:Certificates:Default:Password=proef"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, seen, _, _) => seen?.GetCertHashString() == certificate.GetCertHashString() });
        var told = new Dictionary<string, bool>();
        foreach (var url in app.Urls)
        {
            using var answer = await http.GetAsync(new Uri(new Uri(url), "/bestaat-niet"), TestContext.Current.CancellationToken);
            told[new Uri(url).Scheme] = answer.Headers.TryGetValues("Strict-Transport-Security", out var values) && values.Single().StartsWith("max-age=31536000", StringComparison.Ordinal);
        }
        Assert.Equal([("http", false), ("https", true)], told.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value)));
        await app.StopAsync(TestContext.Current.CancellationToken);
    }
}
