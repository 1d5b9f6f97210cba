namespace TaalschoolAdapter;

/// <summary>
/// Delivers what is put in a folder. A scan finds the files; the watcher of the operating system only wakes it earlier, because it misses files on
/// network drives and when many come at once. A file is taken when it is complete: the same at two scans, and nobody is writing it. What the hub answered
/// decides where it goes; without an answer it stays, and is sent again under the same number.
/// </summary>
/// <param name="map">The folder.</param>
/// <param name="interval">Time between two scans.</param>
/// <param name="lever">Sends a file; the second argument is where its refused rows go. Answers one of <see cref="Uitkomst"/>, and why when nothing was accepted.</param>
/// <param name="uitvoer">Tells what happens.</param>
internal sealed class Mapbewaking(DirectoryInfo map, TimeSpan interval, Func<FileInfo, string, CancellationToken, Task<(int Code, string? Reden)>> lever, Uitvoer uitvoer)
{
    public const string Verwerkt = "verwerkt", Geweigerd = "geweigerd";

    private static readonly TimeSpan Langst = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, (long Lengte, DateTime Geschreven)> vorige = new(StringComparer.Ordinal);

    /// <summary>Until somebody stops it.</summary>
    public async Task<int> Volg(CancellationToken ct)
    {
        using var wekker = new SemaphoreSlim(0);
        using var wacht = Luister(wekker);
        uitvoer.Zeg($"Map {map.FullName}: wat u erin zet, wordt aangeleverd. Stoppen met Ctrl+C.");
        try
        {
            for (var rust = interval; ;)
            {
                // A hub or a drive that does not answer gets more and more rest, up to five minutes.
                rust = await Rondje(ct) == Uitkomst.GeenVerbinding ? TimeSpan.FromTicks(Math.Min(rust.Ticks * 2, Langst.Ticks)) : interval;
                await wekker.WaitAsync(rust, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            uitvoer.Zeg("Gestopt. Wat nog in de map staat, gaat de volgende keer mee.");
            return Uitkomst.AllesAangenomen;
        }
    }

    /// <summary>What is there now, for a task that runs at set times. Answers the worst of the outcomes; 3 when something stayed behind.</summary>
    public async Task<int> Eenmaal(CancellationToken ct)
    {
        using var wekker = new SemaphoreSlim(0);
        await Ronde(ct);
        if (vorige.Count == 0)
        {
            uitvoer.Zeg($"Er staat niets in {map.FullName}.");
            return Uitkomst.AllesAangenomen;
        }
        await wekker.WaitAsync(interval, ct); // a file must be the same twice
        var uitkomst = await Ronde(ct);
        return vorige.Count > 0 ? Uitkomst.GeenVerbinding : uitkomst;
    }

    /// <summary>A scan of a folder that may be away for a while, as one on a network drive is: then there is a next one.</summary>
    private async Task<int> Rondje(CancellationToken ct)
    {
        try { return await Ronde(ct); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            uitvoer.Fout($"De map is nu niet te lezen of te schrijven: {e.Message} Er wordt straks opnieuw gekeken.");
            return Uitkomst.GeenVerbinding;
        }
    }

    /// <summary>One scan. A file that is new is remembered; one that did not change since is sent.</summary>
    internal async Task<int> Ronde(CancellationToken ct)
    {
        var slechtste = Uitkomst.AllesAangenomen;
        var gezien = new Dictionary<string, (long Lengte, DateTime Geschreven)>(StringComparer.Ordinal);
        foreach (var bestand in map.EnumerateFiles().Where(f => Soort(f.Name) && !f.Name.StartsWith('.')).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            var nu = Stand(bestand);
            if (!vorige.TryGetValue(bestand.Name, out var eerder) || eerder != nu || nu.Lengte == 0 || !Compleet(bestand))
            {
                gezien[bestand.Name] = nu;
                continue;
            }
            var fouten = Vrij(Geweigerd, Path.GetFileNameWithoutExtension(bestand.Name) + "-fouten.csv");
            var (code, reden) = await lever(bestand, fouten, ct);
            slechtste = Math.Max(slechtste, code);
            if (code == Uitkomst.GeenVerbinding)
            {
                gezien[bestand.Name] = nu;
                continue; // it stays
            }
            bestand.Refresh();
            if (bestand.Exists && Stand(bestand) != nu)
            {
                gezien[bestand.Name] = Stand(bestand);
                uitvoer.Zeg($"{bestand.Name} veranderde terwijl het werd verstuurd, en gaat nog eens mee.");
                continue; // other content is another delivery
            }
            var naar = Vrij(code == Uitkomst.AllesAangenomen ? Verwerkt : Geweigerd, bestand.Name);
            if (reden is not null) { await File.WriteAllTextAsync(Path.ChangeExtension(naar, ".fout.txt"), reden + Environment.NewLine, ct); }
            var naam = bestand.Name;
            try
            {
                bestand.MoveTo(naar);
                uitvoer.Zeg($"{naam} staat nu in {Path.GetRelativePath(map.FullName, naar)}");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                gezien[naam] = nu; // sent again later: that changes nothing
                uitvoer.Fout($"{naam} is aangeleverd, maar niet te verplaatsen. Sluit het bestand.");
            }
        }
        vorige.Clear();
        foreach (var (naam, stand) in gezien) { vorige[naam] = stand; }
        return slechtste;
    }

    private static (long Lengte, DateTime Geschreven) Stand(FileInfo bestand) => (bestand.Length, bestand.LastWriteTimeUtc);

    private static bool Soort(string naam) => Path.GetExtension(naam).ToUpperInvariant() is ".CSV" or ".JSON";

    /// <summary>Whoever still writes it does not let go of it. Where the system allows two at once, being the same at two scans decides.</summary>
    private static bool Compleet(FileInfo bestand)
    {
        try
        {
            using var _ = bestand.Open(FileMode.Open, FileAccess.Read, FileShare.None);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return false; }
    }

    /// <summary>A name that is not taken yet: an earlier file is never overwritten.</summary>
    private string Vrij(string submap, string naam)
    {
        var pad = Path.Combine(map.CreateSubdirectory(submap).FullName, naam);
        for (var nummer = 2; File.Exists(pad); nummer++) { pad = Path.Combine(map.FullName, submap, $"{Path.GetFileNameWithoutExtension(naam)} ({nummer}){Path.GetExtension(naam)}"); }
        return pad;
    }

    private FileSystemWatcher? Luister(SemaphoreSlim wekker)
    {
        try
        {
            var wacht = new FileSystemWatcher(map.FullName) { IncludeSubdirectories = false, NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite };
            FileSystemEventHandler wek = (_, _) =>
            {
                if (wekker.CurrentCount == 0) { wekker.Release(); }
            };
            wacht.Created += wek;
            wacht.Renamed += (o, e) => wek(o, e);
            wacht.EnableRaisingEvents = true;
            return wacht;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            uitvoer.Zeg($"Deze map geeft geen seintje bij een nieuw bestand; er wordt elke {interval.TotalSeconds:0} seconden gekeken.");
            return null;
        }
    }
}
