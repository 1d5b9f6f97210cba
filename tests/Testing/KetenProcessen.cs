using System.Globalization;
using System.Net;

namespace Inburgering.Testing;

/// <summary>The running chain: the Hub as one process, or one process per service on a broker.</summary>
public sealed class KetenProcessen : IAsyncDisposable
{
    private static readonly (string Project, string Dienst)[] PerDienst =
    [
        ("Toegang", "toegang"),
        ("CoaIntake", "coa-intake"),
        ("TaalschoolVoortgang", "taalschool-voortgang"),
        ("VluchtelingenwerkBegeleiding", "vluchtelingenwerk-begeleiding"),
        ("DuoExamens", "duo-examens"),
        ("UsdRegie", "usd-regie"),
        ("Ketensimulator", "ketensimulator"),
    ];

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, Programma> programmas = [];
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(100) };
    private readonly Uri? broker;
    private readonly string[] extra;

    private KetenProcessen(Uri? broker, string[] extra, string? data = null)
    {
        this.broker = broker;
        this.extra = extra;
        DataFolder = data ?? folder.Folder("data");
    }

    /// <summary>The five services of the chain, by the name in their routes.</summary>
    public static IReadOnlyList<string> Diensten { get; } = ["coa-intake", "taalschool-voortgang", "vluchtelingenwerk-begeleiding", "duo-examens", "usd-regie"];

    /// <summary>Where the databases and <c>toegang.json</c> are.</summary>
    public string DataFolder { get; }

    /// <summary>The broker between the processes; absent in the embedded default.</summary>
    public Uri? Broker => broker;

    /// <summary>Names of the running programs: <c>hub</c>, or the names of the services.</summary>
    public IReadOnlyCollection<string> Programmas => programmas.Keys;

    /// <summary>The Hub in one process: in-memory transport, or the given broker.</summary>
    /// <param name="broker">Address of RabbitMQ; absent = in-memory.</param>
    /// <param name="environment">Environment variables, for example a fault point.</param>
    /// <param name="data">Databases and keys of an earlier Hub, which stay when this one ends; absent = new ones, which go with it.</param>
    /// <param name="klok">Where the demo clock begins; absent = 2 January 2023.</param>
    /// <param name="extra">Settings on the command line.</param>
    public static async Task<KetenProcessen> StartHub(Uri? broker = null, IReadOnlyDictionary<string, string>? environment = null, string? data = null, DateTimeOffset? klok = null, params string[] extra)
    {
        var keten = new KetenProcessen(broker, extra, data);
        keten.BeginOp(klok);
        keten.programmas["hub"] = new Programma("Hub", FreePort.Next(), [.. Diensten, "ketensimulator"]);
        await keten.StartAll(environment);
        return keten;
    }

    /// <summary>One operating system process per service, on a broker.</summary>
    public static Task<KetenProcessen> StartPerDienst(Uri broker, IReadOnlyDictionary<string, string>? environment = null, DateTimeOffset? klok = null, params string[] extra) =>
        StartDiensten(broker, [.. PerDienst.Select(d => d.Dienst)], environment, klok, extra);

    /// <summary>Only these services, each in its own process.</summary>
    public static async Task<KetenProcessen> StartDiensten(Uri broker, IReadOnlyCollection<string> diensten, IReadOnlyDictionary<string, string>? environment = null, DateTimeOffset? klok = null, params string[] extra)
    {
        var keten = new KetenProcessen(broker, extra);
        keten.BeginOp(klok);
        foreach (var (project, dienst) in PerDienst.Where(d => diensten.Contains(d.Dienst))) { keten.programmas[dienst] = new Programma(project, FreePort.Next(), [dienst]); }
        await keten.StartAll(environment);
        return keten;
    }

    /// <summary>Process ids of the running programs.</summary>
    public IReadOnlyList<int> ProcessIds => [.. programmas.Values.Where(p => p.Running is { HasExited: false }).Select(p => p.Running!.Id)];

    /// <summary>Base address of the process that serves this path (<c>/usd-regie/v1/…</c>).</summary>
    public Uri Address(string path)
    {
        var dienst = path.TrimStart('/').Split('/', 2)[0];
        return programmas.TryGetValue(dienst, out var programma) ? programma.Address
            : programmas.TryGetValue("hub", out var hub) ? hub.Address
            : programmas.GetValueOrDefault("usd-regie", programmas.Values.Last()).Address;   // /demo and /: any process will do
    }

    /// <summary>Base addresses of all processes.</summary>
    public IEnumerable<Uri> Addresses => programmas.Values.Select(p => p.Address);

    /// <summary>SIGKILL to a program.</summary>
    public Task Kill(string programma) => programmas[programma].Running!.Kill();

    /// <summary>Starts a program that was killed, on the same port and the same data.</summary>
    public async Task Restart(string programma, IReadOnlyDictionary<string, string>? environment = null)
    {
        await Launch(programma, environment ?? new Dictionary<string, string>());
        await Ready(programmas[programma]);
    }

    /// <summary>As <see cref="Restart"/>, without waiting until it is ready: what waited from before may bring it to its fault point at once.</summary>
    public Task Launch(string programma, IReadOnlyDictionary<string, string> environment) => Launch(programmas[programma], environment);

    /// <summary>Waits until a program ends by itself: it came to its fault point.</summary>
    public Task<int> WaitForExit(string programma, TimeSpan within) => programmas[programma].Running!.WaitForExit(within);

    /// <summary>Everything a program wrote to its output.</summary>
    public string Output(string programma) => programmas[programma].Running!.Tail(int.MaxValue);

    /// <summary>What the programs wrote last, for the report of a failing test.</summary>
    public string Tails(int lines = 25) => string.Join("\n", programmas.Select(p => $"--- {p.Key}\n{p.Value.Running?.Tail(lines)}"));

    /// <summary>The files in which the programs keep what they know, by name of the service.</summary>
    public IEnumerable<string> Databases() => Directory.EnumerateFiles(DataFolder, "*.db", SearchOption.AllDirectories);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(programmas.Values.Where(p => p.Running is not null).Select(p => p.Running!.DisposeAsync().AsTask()));
        http.Dispose();
        folder.Dispose();
    }

    /// <summary>The demo clock goes on where its file says the chain was.</summary>
    private void BeginOp(DateTimeOffset? klok)
    {
        if (klok is { } nu) { File.WriteAllText(Path.Combine(DataFolder, "klok.txt"), nu.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)); }
    }

    private async Task StartAll(IReadOnlyDictionary<string, string>? environment)
    {
        try
        {
            foreach (var programma in programmas.Values) { await Launch(programma, environment ?? new Dictionary<string, string>()); }
            foreach (var programma in programmas.Values) { await Ready(programma); }
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private async Task Launch(Programma programma, IReadOnlyDictionary<string, string> environment)
    {
        if (programma.Running is { } old) { await old.DisposeAsync(); }
        var peers = string.Join(';', programmas.Values.Select(p => p.Address.ToString().TrimEnd('/')));
        List<string> arguments =
        [
            "exec", BuildOutput.Dll(programma.Project),
            $"--urls={programma.Address.ToString().TrimEnd('/')}",
            "--Demo:Verhalen=false",
            $"--Demo:Peers={peers}",
            $"--Toegang:Adres={Address("/toegang").ToString().TrimEnd('/')}/toegang",
            $"--Ketensimulator:Adres={Address("/ketensimulator").ToString().TrimEnd('/')}",
            $"--DuoExamens:Adres={Address("/duo-examens").ToString().TrimEnd('/')}",
        ];
        if (broker is not null) { arguments.Add($"--broker={broker}"); }
        arguments.AddRange(extra);
        var settings = new Dictionary<string, string>(environment) { ["INBURGERING_DATA"] = DataFolder };
        settings.TryAdd("ASPNETCORE_ENVIRONMENT", "Development");
        programma.Running = ChildProcess.Start(programma.Project, "dotnet", arguments, settings, folder.Location, folder.File(programma.Project + ".out"));
    }

    private async Task Ready(Programma programma)
    {
        foreach (var dienst in programma.Diensten)
        {
            await Eventually.Is(
                async () =>
                {
                    using var antwoord = await http.GetAsync(new Uri(programma.Address, $"/{dienst}/health/ready"));
                    return $"{(int)antwoord.StatusCode} {await antwoord.Content.ReadAsStringAsync()}";
                },
                antwoord => antwoord.StartsWith(((int)HttpStatusCode.OK).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
                $"/{dienst}/health/ready answers 200",
                TimeSpan.FromSeconds(90),
                programma.Running!.ThrowWhenExited);
        }
    }

    private sealed record Programma(string Project, int Port, string[] Diensten)
    {
        public Uri Address { get; } = new($"http://127.0.0.1:{Port}");

        public ChildProcess? Running { get; set; }
    }
}
