using System.Text.Json;

namespace TaalschoolAdapter;

/// <summary>Where the hub is and who we are.</summary>
/// <param name="Adres">Address of the hub.</param>
/// <param name="TokenAdres">Where a token is given.</param>
/// <param name="Client">Client id of the school.</param>
/// <param name="Geheim">Its secret.</param>
internal sealed record Instellingen(Uri Adres, Uri TokenAdres, string Client, string Geheim)
{
    /// <summary>What was given on the command line; null = not given.</summary>
    public sealed record Gegeven(string? Adres, string? TokenAdres, string? Client, string? Geheimbestand, string? Toegangsbestand);

    private sealed record Toegang(Uri TokenEndpoint, IReadOnlyList<ToegangClient> Clients);

    private sealed record ToegangClient(string ClientId, string ClientSecret);

    /// <summary>Command line before environment before the <c>toegang.json</c> of a hub on this machine, which makes a first try work without settings.</summary>
    /// <exception cref="InstellingException">Something is missing; the message says what to do.</exception>
    public static Instellingen Bepaal(Gegeven gegeven, Func<string, string?> omgeving)
    {
        var toegang = LeesToegang(gegeven.Toegangsbestand ?? omgeving("INBURGERING_TOEGANG"), omgeving("INBURGERING_DATA") ?? "data");
        var client = gegeven.Client ?? omgeving("INBURGERING_CLIENT") ?? "taalschool-a";
        var adres = Uri(gegeven.Adres ?? omgeving("INBURGERING_ADRES") ?? toegang?.TokenEndpoint.GetLeftPart(UriPartial.Authority) ?? "http://127.0.0.1:5080", "--adres");
        var token = (gegeven.TokenAdres ?? omgeving("INBURGERING_TOKEN_ADRES")) is { } eigen ? Uri(eigen, "--token-adres") : toegang?.TokenEndpoint ?? new Uri(adres, "/toegang/token");
        var geheim = LeesGeheim(gegeven.Geheimbestand ?? omgeving("INBURGERING_GEHEIM_BESTAND"))
            ?? omgeving("INBURGERING_GEHEIM")
            ?? toegang?.Clients.FirstOrDefault(c => c.ClientId == client)?.ClientSecret
            ?? throw new InstellingException($"Er is geen geheim voor {client}. Zet het geheim in een bestand en geef --geheim-bestand, of zet het in de omgevingsvariabele INBURGERING_GEHEIM.");
        return new(adres, token, client, geheim);
    }

    private static Uri Uri(string tekst, string optie) =>
        System.Uri.TryCreate(tekst, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : throw new InstellingException($"{optie} is geen adres. Het begint met https://");

    private static string? LeesGeheim(string? bestand)
    {
        if (bestand is null) { return null; }
        try { return File.ReadAllText(bestand).Trim() is { Length: > 0 } geheim ? geheim : throw new InstellingException($"Het bestand met het geheim is leeg: {bestand}"); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { throw new InstellingException($"Het bestand met het geheim is niet te lezen: {bestand}"); }
    }

    private static Toegang? LeesToegang(string? bestand, string gegevensmap)
    {
        var pad = bestand ?? Path.Combine(gegevensmap, "toegang.json");
        if (!File.Exists(pad)) { return bestand is null ? null : throw new InstellingException($"Dit bestand bestaat niet: {bestand}"); }
        try { return JsonSerializer.Deserialize<Toegang>(File.ReadAllText(pad), JsonSerializerOptions.Web); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException) { throw new InstellingException($"Het bestand met toegangsgegevens is niet te lezen: {pad}"); }
    }
}

/// <summary>A setting is missing or wrong; the message is for the user.</summary>
internal sealed class InstellingException(string message) : Exception(message);
