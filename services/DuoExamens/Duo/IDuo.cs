using Refit;

namespace DuoExamens.Duo;

/// <summary>DUO's APIs as DUO publishes them, with their own spelling (<c>/PIP</c> in capitals, <c>/map</c> not). The BSN in these paths is DUO's choice: nothing here may log, trace or count by path.</summary>
internal interface IDuo
{
    [Get("/personen/{bsn}/doelgroep")]
    Task<DuoDoelgroep> Doelgroep(string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Get("/personen/{bsn}/inburgeringsplicht")]
    Task<DuoInburgeringsplicht> Inburgeringsplicht(string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Get("/personen/{bsn}/inburgeringstermijn")]
    Task<DuoTermijn> Inburgeringstermijn(string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Get("/personen/{bsn}/lbt/resultaten")]
    Task<IReadOnlyList<DuoLbtResultaat>> LbtResultaten(string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Get("/personen/{bsn}/examens/resultaten")]
    Task<IReadOnlyList<DuoExamenresultaat>> Examenresultaten(string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Get("/personen/{bsn}/vrijstellingen")]
    Task<IReadOnlyList<DuoVrijstelling>> Vrijstellingen(string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Get("/personen/{bsn}/ontheffingen")]
    Task<IReadOnlyList<DuoOntheffing>> Ontheffingen(string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Get("/personen/{bsn}/PIP")]
    Task<DuoGemeentePip> Pip(string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Post("/personen/{bsn}/PIP")]
    Task RegistreerPip(string bsn, [Body] DuoPip pip, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Delete("/personen/{bsn}/PIP")]
    Task VerwijderPip(string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Post("/personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}")]
    Task RegistreerAanbod(string bsn, string instellingsnummer, [Body] DuoInburgeringsaanbod aanbod, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Delete("/personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}")]
    Task VerwijderAanbod(string bsn, string instellingsnummer, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Get("/personen/{bsn}/map")]
    Task<DuoMap> Map(string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Put("/personen/{bsn}/map")]
    Task RegistreerMap(string bsn, [Body] DuoMap map, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Get("/personen/{bsn}/pvt")]
    Task<DuoPvt> Pvt(string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Put("/personen/{bsn}/pvt")]
    Task RegistreerPvt(string bsn, [Body] DuoPvt pvt, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Put("/personen/{bsn}/zroute")]
    Task RegistreerZroute(string bsn, [Body] DuoZroute zroute, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Get("/personen/{bsn}/uren")]
    Task<IReadOnlyList<DuoUrenGemeente>> Uren(string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Put("/personen/{bsn}/uren/bredeintake/taallesknm")]
    Task RegistreerUrenIntake(string bsn, [Body] DuoUren uren, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Put("/personen/{bsn}/uren/participatieactiviteiten")]
    Task RegistreerUrenParticipatie(string bsn, [Body] DuoUren uren, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Put("/personen/{bsn}/uren/participatietaalles")]
    Task RegistreerUrenTaal(string bsn, [Body] DuoUren uren, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Post("/contactpersonen")]
    Task<DuoContactpersoon> RegistreerContactpersoon([Body] DuoContactgegevens contact, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Put("/contactpersonen/{id}")]
    Task WijzigContactpersoon(int id, [Body] DuoContactgegevens contact, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Post("/contactpersonen/{id}/personen/{bsn}")]
    Task KoppelContactpersoon(int id, string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);

    [Delete("/contactpersonen/{id}/personen/{bsn}")]
    Task OntkoppelContactpersoon(int id, string bsn, [HeaderCollection] IDictionary<string, string> kop, CancellationToken ct);
}
