using System.CommandLine;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Refit;
using Spectre.Console;

namespace TaalschoolAdapter;

/// <summary>What the program answers to whoever started it.</summary>
internal static class Uitkomst
{
    public const int AllesAangenomen = 0, DeelsGeweigerd = 1, NietsAangenomen = 2, GeenVerbinding = 3;
}

/// <summary>The commands: <c>lever-aan</c>, <c>controleer</c>, <c>status</c>, <c>test-koppeling</c>.</summary>
internal static class Opdrachten
{
    public static async Task<int> Voer(string[] args, IAnsiConsole console, Func<string, string?> omgeving, TimeSpan? wachttijd = null, TimeSpan? interval = null, CancellationToken stop = default)
    {
        Option<string?> adres = new("--adres") { Description = "Adres van de hub, bijvoorbeeld https://inburgering.voorbeeld.nl. Ook: INBURGERING_ADRES.", Recursive = true };
        Option<string?> tokenAdres = new("--token-adres") { Description = "Adres waar u een token krijgt; nodig als dat een andere server is. Ook: INBURGERING_TOKEN_ADRES.", Recursive = true };
        Option<string?> client = new("--client") { Description = "Naam waarmee uw school zich aanmeldt. Ook: INBURGERING_CLIENT.", Recursive = true };
        Option<string?> geheim = new("--geheim-bestand") { Description = "Bestand met het geheim van uw school. Of zet het geheim in INBURGERING_GEHEIM.", Recursive = true };
        Option<string?> toegang = new("--toegang") { Description = "Bestand toegang.json van een hub op deze computer, om het uit te proberen. Standaard: data/toegang.json.", Recursive = true };
        var root = new RootCommand("Levert de aanwezigheid van uw taalschool aan bij de inburgeringshub. Uitkomst: 0 alles aangenomen, 1 regels geweigerd, 2 niets aangenomen of bestand fout, 3 geen verbinding of aanmelden mislukt.") { adres, tokenAdres, client, geheim, toegang };

        Argument<FileInfo> bestand = new("bestand") { Description = "CSV-bestand met de aanwezigheid." };
        Argument<string> id = new("kenmerk") { Description = "Kenmerk van de aanlevering; lever-aan noemt het." };
        Option<string?> kenmerk = new("--kenmerk") { Description = "Eigen kenmerk van deze aanlevering. Standaard volgt het uit de inhoud, zodat hetzelfde bestand nog eens sturen niets verandert." };
        Option<string?> fouten = new("--fouten") { Description = "Bestand waarin de geweigerde regels komen, om te verbeteren en opnieuw aan te leveren." };

        Argument<string> pad = new("bestand of map") { Description = "CSV-bestand met de aanwezigheid, of de map waarin uw administratie zulke bestanden zet." };
        Option<bool> eenmaal = new("--eenmaal") { Description = "Met een map: lever aan wat er nu in staat en stop, in plaats van te blijven kijken." };
        Option<int> elke = new("--elke") { Description = "Met een map: om de hoeveel seconden er wordt gekeken.", DefaultValueFactory = _ => 10 };
        elke.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && (!int.TryParse(r.Tokens[0].Value, out var seconden) || seconden is < 1 or > 3600)) { r.AddError("--elke is een getal van 1 tot en met 3600."); }
        });
        Voeg(new Command("lever-aan", "Stuurt een bestand op, of alles wat in een map komt. Goede regels worden aangenomen; van elke foute regel hoort u wat er mis is.") { pad, kenmerk, fouten, eenmaal, elke },
            (p, b, ct) => Directory.Exists(p.GetRequiredValue(pad))
                ? b.Map(new DirectoryInfo(p.GetRequiredValue(pad)), p.GetValue(eenmaal), interval ?? TimeSpan.FromSeconds(p.GetValue(elke)), ct)
                : b.Aanleveren(new FileInfo(p.GetRequiredValue(pad)), p.GetValue(kenmerk), p.GetValue(fouten), ct));
        Voeg(new Command("controleer", "Controleert een bestand zonder het aan te leveren.") { bestand },
            (p, b, ct) => b.Controleren(p.GetRequiredValue(bestand), ct));
        Voeg(new Command("status", "Laat zien wat er van een aanlevering is aangenomen en geweigerd.") { id, fouten },
            (p, b, ct) => b.Status(p.GetRequiredValue(id), p.GetValue(fouten), ct));
        Voeg(new Command("test-koppeling", "Kijkt of de hub bereikbaar is en of aanmelden lukt."),
            (_, b, ct) => b.Testen(ct));
        var uitvoer = new InvocationConfiguration { Output = console.Profile.Out.Writer, Error = console.Profile.Out.Writer, EnableDefaultExceptionHandler = false };
        var invoer = root.Parse(args);
        var code = await invoer.InvokeAsync(uitvoer, stop);
        return invoer.Errors.Count > 0 ? Uitkomst.NietsAangenomen : code;

        void Voeg(Command opdracht, Func<ParseResult, Bediening, CancellationToken, Task<int>> actie)
        {
            opdracht.SetAction(async (p, ct) =>
            {
                try
                {
                    var instellingen = Instellingen.Bepaal(new(p.GetValue(adres), p.GetValue(tokenAdres), p.GetValue(client), p.GetValue(geheim), p.GetValue(toegang)), omgeving);
                    await using var diensten = Koppelingen.Maak(instellingen, wachttijd);
                    return await actie(p, new Bediening(diensten.GetRequiredService<IKoppeling>(), instellingen, new Uitvoer(console)), ct);
                }
                catch (Exception e) when (Uitleg(e) is { } uitleg)
                {
                    new Uitvoer(console).Fout(uitleg);
                    return Uitkomst.GeenVerbinding;
                }
            });
            root.Add(opdracht);
        }
    }

    /// <summary>Why there is no connection, for people; null for what is a fault of this program.</summary>
    internal static string? Uitleg(Exception e) => e switch
    {
        InstellingException or AanmeldException => e.Message,
        OperationCanceledException or ExecutionRejectedException => "De hub antwoordt niet op tijd, of u brak af. Geef dezelfde opdracht nog eens: wat al is aangenomen, telt niet dubbel.",
        HttpRequestException => $"Er is geen verbinding met de hub ({e.Message}). Controleer --adres en uw netwerk, en probeer het opnieuw.",
        ApiRequestException { InnerException: { } binnen } => Uitleg(binnen),
        IOException => $"Het bestand is niet te lezen of te schrijven: {e.Message}",
        _ => null,
    };
}

/// <summary>Does what a command asks.</summary>
internal sealed class Bediening(IKoppeling koppeling, Instellingen instellingen, Uitvoer uitvoer)
{
    /// <summary>Why the last file was refused as a whole.</summary>
    private string? reden;

    public async Task<int> Aanleveren(FileInfo bestand, string? kenmerk, string? foutenbestand, CancellationToken ct)
    {
        if (Onbruikbaar(bestand)) { return Uitkomst.NietsAangenomen; }
        var id = kenmerk ?? await Koppelingen.Kenmerk(instellingen.Client, bestand.FullName, ct);
        uitvoer.Zeg($"Aanlevering {id}: {bestand.Name} naar {instellingen.Adres.Host}");
        using var antwoord = await Verstuur(bestand, inhoud => koppeling.LeverAan(id, inhoud, ct));
        if (antwoord.StatusCode == HttpStatusCode.OK) { uitvoer.Zeg("Deze aanlevering was al ontvangen. Er is niets veranderd."); }
        return await Klaar(antwoord, foutenbestand, proef: false, ct);
    }

    /// <summary>Watches a folder, or empties it once.</summary>
    public Task<int> Map(DirectoryInfo map, bool eenmaal, TimeSpan interval, CancellationToken ct)
    {
        var bewaking = new Mapbewaking(map, interval, async (bestand, fouten, ct2) =>
        {
            reden = null;
            try { return (await Aanleveren(bestand, null, fouten, ct2), reden); }
            catch (Exception e) when (!ct2.IsCancellationRequested && Opdrachten.Uitleg(e) is { } uitleg)
            {
                uitvoer.Fout(uitleg);
                return (Uitkomst.GeenVerbinding, uitleg);
            }
        }, uitvoer);
        return eenmaal ? bewaking.Eenmaal(ct) : bewaking.Volg(ct);
    }

    public async Task<int> Controleren(FileInfo bestand, CancellationToken ct)
    {
        if (Onbruikbaar(bestand)) { return Uitkomst.NietsAangenomen; }
        var id = await Koppelingen.Kenmerk(instellingen.Client, bestand.FullName, ct);
        using var antwoord = await Verstuur(bestand, inhoud => koppeling.Controleer(id, inhoud, ct));
        return await Klaar(antwoord, null, proef: true, ct);
    }

    public async Task<int> Status(string id, string? foutenbestand, CancellationToken ct)
    {
        using var antwoord = await koppeling.Status(id, ct);
        return await Klaar(antwoord, foutenbestand, proef: false, ct);
    }

    public async Task<int> Testen(CancellationToken ct)
    {
        using var antwoord = await koppeling.Plaatsingen(ct);
        if (!antwoord.IsSuccessStatusCode) { return Mislukt(antwoord); }
        uitvoer.Goed($"De koppeling werkt. U bent aangemeld als {instellingen.Client} bij {instellingen.Adres.Host}.");
        uitvoer.Zeg($"Plaatsingen voor uw school: {antwoord.Content.GetProperty("plaatsingen").GetArrayLength()}");
        return Uitkomst.AllesAangenomen;
    }

    private Task<IApiResponse<Verslag>> Verstuur(FileInfo bestand, Func<HttpContent, Task<IApiResponse<Verslag>>> verstuur) =>
        uitvoer.MetVoortgang(bestand.Length, async voortgang =>
        {
            using var inhoud = new Bestandsinhoud(bestand.FullName, voortgang);
            return await verstuur(inhoud);
        });

    private bool Onbruikbaar(FileInfo bestand)
    {
        if (!bestand.Exists) { uitvoer.Fout($"Dit bestand bestaat niet: {bestand.FullName}"); }
        else if (bestand.Length == 0) { uitvoer.Fout($"Dit bestand is leeg: {bestand.FullName}"); }
        else { return false; }
        return true;
    }

    private async Task<int> Klaar(IApiResponse<Verslag> antwoord, string? foutenbestand, bool proef, CancellationToken ct)
    {
        if (!antwoord.IsSuccessStatusCode || antwoord.Content is not { } verslag) { return Mislukt(antwoord); }
        uitvoer.Verslag(verslag, proef);
        if (verslag.Geweigerd > 0 && !proef)
        {
            if (foutenbestand is null) { uitvoer.Zeg($"De geweigerde regels als bestand: taalschool-adapter status {verslag.AanleveringId} --fouten fouten.csv"); }
            else
            {
                using var fouten = await koppeling.Fouten(verslag.AanleveringId, ct);
                if (!fouten.IsSuccessStatusCode) { return Mislukt(fouten); }
                await File.WriteAllTextAsync(foutenbestand, fouten.Content, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), ct);
                uitvoer.Zeg($"De geweigerde regels staan in {foutenbestand}. Verbeter ze en lever dat bestand aan.");
            }
        }
        return verslag.Geweigerd == 0 ? Uitkomst.AllesAangenomen : verslag.Geweigerd < verslag.Regels ? Uitkomst.DeelsGeweigerd : Uitkomst.NietsAangenomen;
    }

    private int Mislukt(IApiResponse antwoord)
    {
        if (antwoord.HasRequestError(out var verzoekfout)) { throw verzoekfout; }
        antwoord.HasResponseError(out var fout);
        var probleem = Probleem.Van(fout?.Content);
        reden = antwoord.StatusCode switch
        {
            HttpStatusCode.Unauthorized => "Aanmelden is niet gelukt: de hub kent het token niet.",
            HttpStatusCode.Forbidden => $"{instellingen.Client} mag dit niet. Vraag de gemeente om toegang.",
            _ when probleem.Title is not null => $"{probleem.Title}. {probleem.Detail}{(probleem.Code is null ? "" : $" ({probleem.Code})")}",
            _ => $"De hub antwoordt met {(int?)antwoord.StatusCode}. Probeer het later opnieuw.",
        };
        uitvoer.Fout(reden);
        foreach (var (veld, teksten) in probleem.Errors ?? new Dictionary<string, string[]>()) { uitvoer.Zeg($"  {veld}: {string.Join(" ", teksten)}"); }
        return antwoord.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType
            ? Uitkomst.NietsAangenomen
            : Uitkomst.GeenVerbinding;
    }
}
