using System.Diagnostics;
using System.Globalization;
using Inburgering.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks;

/// <summary>
/// <c>start</c>: the built Hub until all services are ready, on data of an earlier start, against an empty ASP.NET Core program with five
/// DbContexts that each look into their own SQLite file before it listens.
/// </summary>
internal static class Start
{
    private const int Rondes = 7;

    public static async Task<IReadOnlyList<Uitslag>> Run()
    {
        using var folder = new TemporaryFolder();
        var tijden = new List<(double Wij, double Zij)>();
        for (var ronde = -1; ronde < Rondes; ronde++)
        {
            var wij = await Meet(folder, "hub", url => [BuildOutput.Dll("Hub"), $"--urls={url}", "--Demo:Verhalen=false", $"--Toegang:Adres={url}/toegang"], [.. KetenProcessen.Diensten.Select(d => $"/{d}/health/ready")]);
            var zij = await Meet(folder, "leeg", url => [typeof(Start).Assembly.Location, "ref-start", url, folder.Folder("leeg")], ["/"]);
            if (ronde >= 0) { tijden.Add((wij, zij)); }
        }
        return [new("start", "ready: Hub ÷ empty program with five DbContexts", [.. tijden.Select(t => t.Wij / t.Zij)], 1.5, true,
            string.Create(CultureInfo.InvariantCulture, $"{tijden.Select(t => t.Wij).Mediaan():0.00} s and {tijden.Select(t => t.Zij).Mediaan():0.00} s"))];
    }

    private static async Task<double> Meet(TemporaryFolder folder, string naam, Func<string, string[]> argumenten, string[] paden)
    {
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        using var http = new HttpClient { BaseAddress = new(url) };
        var klok = Stopwatch.StartNew();
        await using var process = ChildProcess.Start(naam, "dotnet", ["exec", .. argumenten(url)],
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_EnableWriteXorExecute"] = "0", ["INBURGERING_DATA"] = folder.Folder("data") }, folder.Location, folder.File(naam + ".out"));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        foreach (var pad in paden)
        {
            while (true)
            {
                process.ThrowWhenExited();
                try
                {
                    using var antwoord = await http.GetAsync(pad);
                    if (antwoord.IsSuccessStatusCode) { break; }
                }
                catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError) { }
                await timer.WaitForNextTickAsync();
            }
        }
        return klok.Elapsed.TotalSeconds;
    }

    /// <summary>The reference.</summary>
    public static async Task Leeg(string url, string folder)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        Voeg<Db1>("1");
        Voeg<Db2>("2");
        Voeg<Db3>("3");
        Voeg<Db4>("4");
        Voeg<Db5>("5");
        var app = builder.Build();
        using (var scope = app.Services.CreateScope())
        {
            foreach (var db in (Db[])[Haal<Db1>(), Haal<Db2>(), Haal<Db3>(), Haal<Db4>(), Haal<Db5>()])
            {
                await db.Database.EnsureCreatedAsync();
                await db.Rijen.CountAsync();
            }

            T Haal<T>()
                where T : Db => scope.ServiceProvider.GetRequiredService<T>();
        }
        app.MapGet("/", () => Results.Ok());
        await app.RunAsync(url);

        void Voeg<T>(string naam)
            where T : Db => builder.Services.AddDbContext<T>(o => o.UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, naam + ".db") }.ToString()));
    }

    private sealed class Rij
    {
        public Guid Id { get; init; }
        public string Naam { get; init; } = "";
        public DateOnly Dag { get; init; }
    }

    private abstract class Db(DbContextOptions options) : DbContext(options)
    {
        public DbSet<Rij> Rijen => Set<Rij>();
    }

    private sealed class Db1(DbContextOptions<Db1> options) : Db(options);

    private sealed class Db2(DbContextOptions<Db2> options) : Db(options);

    private sealed class Db3(DbContextOptions<Db3> options) : Db(options);

    private sealed class Db4(DbContextOptions<Db4> options) : Db(options);

    private sealed class Db5(DbContextOptions<Db5> options) : Db(options);
}
