using System.Globalization;
using System.Net.Mail;
using UsdRegie.Signaleringen;

namespace UsdRegie.PostVersturen;

/// <summary>An address that is mailed about every dossier of a municipality (<c>post:adressen</c>).</summary>
internal sealed record Postadres(string Gemeentecode, string Adres);

/// <summary>
/// Mail about alerts, off while no host is configured. Hours are those of the Netherlands, on the clock of the service. What cannot be right stops the start.
/// </summary>
internal sealed record Postinstellingen
{
    /// <summary><c>post:host</c>: the SMTP server. None: no mail.</summary>
    public string? Host { get; init; }

    /// <summary><c>post:poort</c>, 587 by default.</summary>
    public int Poort { get; init; } = 587;

    /// <summary><c>post:tls</c>: <c>starttls</c> (default), <c>tls</c> from the first byte, or <c>geen</c> for a server on this machine.</summary>
    public string Tls { get; init; } = "starttls";

    /// <summary><c>post:gebruiker</c> and <c>post:wachtwoord</c>; none: without signing in.</summary>
    public string? Gebruiker { get; init; }

    public string? Wachtwoord { get; init; }

    /// <summary><c>post:van</c>: who sends; required with a host.</summary>
    public string Van { get; init; } = "";

    /// <summary><c>post:adressen</c>, for example <c>1942:team@gemeente.example,teamleider@gemeente.example;0402:…</c>: they hear of every dossier of that municipality.</summary>
    public IReadOnlyList<Postadres> Adressen { get; init; } = [];

    /// <summary><c>post:regisseurs</c>, true by default: the regisseur of a dossier, at the address in M09.</summary>
    public bool Regisseurs { get; init; } = true;

    /// <summary><c>post:ernst</c>, <c>C;A</c> by default: severities that are mailed at once. The others stand in the daily overview.</summary>
    public IReadOnlyCollection<Ernst> Ernst { get; init; } = [Signaleringen.Ernst.C, Signaleringen.Ernst.A];

    /// <summary><c>post:stilVan</c>, 18:00 by default.</summary>
    public TimeOnly StilVan { get; init; } = new(18, 0);

    /// <summary><c>post:stilTot</c>, 08:00 by default. Equal to <see cref="StilVan"/>: no quiet hours.</summary>
    public TimeOnly StilTot { get; init; } = new(8, 0);

    /// <summary><c>post:stilWeekend</c>, true by default: no mail on Saturday and Sunday.</summary>
    public bool StilWeekend { get; init; } = true;

    /// <summary><c>post:overzicht</c>, 08:00 by default: when the daily overview goes.</summary>
    public TimeOnly Overzicht { get; init; } = new(8, 0);

    /// <summary><c>post:tussentijd</c>, 15 minutes by default: one address gets no two mails within it. What happens meanwhile goes together.</summary>
    public TimeSpan Tussentijd { get; init; } = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Inhalen = TimeSpan.FromHours(2);

    public bool Aan => Host is not null;

    public static Postinstellingen Lees(IConfiguration c)
    {
        if (c["post:host"] is not { Length: > 0 } host) { return new(); }
        return new()
        {
            Host = host,
            Poort = c.GetValue("post:poort", 587) is var poort and > 0 and <= 65535 ? poort : throw Fout("post:poort", "een poort"),
            Tls = (c["post:tls"] ?? "starttls") is "starttls" or "tls" or "geen" ? c["post:tls"] ?? "starttls" : throw Fout("post:tls", "starttls, tls of geen"),
            Gebruiker = c["post:gebruiker"],
            Wachtwoord = c["post:wachtwoord"],
            Van = c["post:van"] is { } van && IsAdres(van) ? van : throw Fout("post:van", "een mailadres"),
            Adressen = [.. Delen(c["post:adressen"], ';').SelectMany(AdressenVan).Distinct()],
            Regisseurs = c.GetValue("post:regisseurs", true),
            Ernst = [.. Delen(c["post:ernst"] ?? "C;A", ';').Select(e => Enum.TryParse<Ernst>(e, out var ernst) && Enum.IsDefined(ernst) ? ernst : throw Fout("post:ernst", $"een lijst van {string.Join(", ", Enum.GetNames<Ernst>())}"))],
            StilVan = Tijd(c, "post:stilVan", new(18, 0)),
            StilTot = Tijd(c, "post:stilTot", new(8, 0)),
            StilWeekend = c.GetValue("post:stilWeekend", true),
            Overzicht = Tijd(c, "post:overzicht", new(8, 0)),
            Tussentijd = TimeSpan.FromMinutes(c.GetValue("post:tussentijd", 15) is var minuten and >= 0 and <= 1440 ? minuten : throw Fout("post:tussentijd", "een aantal minuten van 0 tot en met 1440")),
        };
    }

    public static bool IsAdres(string? tekst) => tekst is { Length: <= 200 } && MailAddress.TryCreate(tekst, out var adres) && adres.Address == tekst;

    /// <summary>The first moment, from this one on, at which mail may go.</summary>
    public DateTimeOffset Eerst(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var lokaal = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        var (dag, tijd) = (DateOnly.FromDateTime(lokaal), TimeOnly.FromDateTime(lokaal));
        if (Stil(dag)) { return Op(Werkdag(dag), StilVan == StilTot ? TimeOnly.MinValue : StilTot, zone); }
        if (StilVan == StilTot || !tijd.IsBetween(StilVan, StilTot)) { return moment; }
        return Op(tijd < StilTot ? dag : Werkdag(dag.AddDays(1)), StilTot, zone);
    }

    /// <summary>The first overview after the one of that day.</summary>
    public DateTimeOffset VolgendOverzicht(DateOnly na, TimeZoneInfo zone) => Eerst(Op(Werkdag(na.AddDays(1)), Overzicht, zone), zone);

    /// <summary>When the next overview goes. One that was missed is made up for shortly after; later that day it would only look as if something happened.</summary>
    public DateTimeOffset Overzichtmoment(DateOnly laatste, DateTimeOffset nu, TimeZoneInfo zone)
    {
        var vandaag = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(nu, zone).DateTime);
        foreach (var na in (DateOnly[])[laatste, vandaag.AddDays(-1), vandaag])
        {
            if (na >= laatste && VolgendOverzicht(na, zone) is var moment && moment >= nu - Inhalen) { return moment < nu ? Eerst(nu, zone) : moment; }
        }
        return VolgendOverzicht(vandaag, zone);
    }

    private bool Stil(DateOnly dag) => StilWeekend && dag.DayOfWeek is (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private DateOnly Werkdag(DateOnly dag)
    {
        while (Stil(dag)) { dag = dag.AddDays(1); }
        return dag;
    }

    /// <summary>A time of the clock on the wall; one that summer time skips is an hour later.</summary>
    private static DateTimeOffset Op(DateOnly dag, TimeOnly tijd, TimeZoneInfo zone)
    {
        var lokaal = dag.ToDateTime(tijd);
        if (zone.IsInvalidTime(lokaal)) { lokaal = lokaal.AddHours(1); }
        return new DateTimeOffset(lokaal, zone.GetUtcOffset(lokaal)).ToUniversalTime();
    }

    private static IEnumerable<Postadres> AdressenVan(string gemeente)
    {
        if (gemeente.Split(':', 2) is not [{ Length: 4 } code, var adressen]) { throw Fout("post:adressen", "per gemeente de code, een dubbele punt en mailadressen met een komma ertussen"); }
        return Delen(adressen, ',').Select(a => IsAdres(a) ? new Postadres(code, a) : throw Fout("post:adressen", "een lijst van mailadressen"));
    }

    private static string[] Delen(string? tekst, char scheiding) => tekst?.Split(scheiding, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static TimeOnly Tijd(IConfiguration c, string sleutel, TimeOnly standaard) =>
        c[sleutel] is not { Length: > 0 } tekst ? standaard : TimeOnly.TryParseExact(tekst, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tijd) ? tijd : throw Fout(sleutel, "een tijd als 08:00");

    private static ArgumentException Fout(string sleutel, string verwacht) => new($"Instelling '{sleutel}' is niet {verwacht}.");
}
