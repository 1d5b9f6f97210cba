using System.Net;
using DuoExamens.Duo;
using Inburgering.Contracts.Cmd.V1;
using Refit;
using static DuoExamens.Duo.DuoVerbinding;

namespace DuoExamens.MeldingenDoen;

/// <summary>
/// Contact persons of a municipality as DUO knows them. DUO gives each a number and has no way to look it up, so it is kept
/// here: by keyed digests, without the data of the employee.
/// </summary>
internal sealed class Contactregister(DuoExamensDbContext db, IDuo duo, Vault vault)
{
    /// <summary>Two persons with the same new regisseur: DUO gets to know her once. All sending is done by one process (the lease of the work list).</summary>
    private static readonly SemaphoreSlim EenTegelijk = new(1);

    /// <summary>DUO's number for this contact; registered or brought up to date at DUO when needed.</summary>
    public async Task<int> Nummer(RegistreerContactpersoonBijDuo opdracht, string gemeente, string duoOin, CancellationToken ct)
    {
        var (contact, kop) = (Vertaling.Contact(opdracht), Kop(gemeente, duoOin, Guid.CreateVersion7()));
        var kenmerk = vault.BlindIndex("contactpersoon", $"{contact.Naam} {contact.Email} {contact.Telefoonnummer}");
        await EenTegelijk.WaitAsync(ct);
        try
        {
            var bekend = await Zoek(opdracht, gemeente, ct);
            if (bekend?.Kenmerk == kenmerk) { return bekend.DuoId; }
            if (bekend is not null && await Gewijzigd(bekend.DuoId, contact, kop, ct)) { bekend.Kenmerk = kenmerk; }
            else
            {
                var id = (await duo.RegistreerContactpersoon(contact, kop, ct)).Id ?? throw new OnbegrepenException("DUO gaf de contactpersoon geen nummer.");
                if (bekend is null) { db.Add(bekend = new Contactpersoon { Id = Guid.CreateVersion7(), Gemeente = gemeente, Sleutel = Sleutel(opdracht), Kenmerk = kenmerk, DuoId = id }); }
                else { (bekend.Kenmerk, bekend.DuoId) = (kenmerk, id); }
            }
            await db.SaveChangesAsync(ct);
            return bekend.DuoId;
        }
        finally { EenTegelijk.Release(); }
    }

    /// <summary>Null when this contact was never registered at DUO.</summary>
    public async Task<int?> BekendNummer(RegistreerContactpersoonBijDuo opdracht, string gemeente, CancellationToken ct) => (await Zoek(opdracht, gemeente, ct))?.DuoId;

    /// <summary>False when DUO does not have this number any more.</summary>
    private async Task<bool> Gewijzigd(int id, DuoContactgegevens contact, Dictionary<string, string> kop, CancellationToken ct)
    {
        try { await duo.WijzigContactpersoon(id, contact, kop, ct); }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.NotFound) { return false; }
        return true;
    }

    private Task<Contactpersoon?> Zoek(RegistreerContactpersoonBijDuo opdracht, string gemeente, CancellationToken ct)
    {
        var sleutel = Sleutel(opdracht);
        return db.Contactpersonen.SingleOrDefaultAsync(c => c.Gemeente == gemeente && c.Sleutel == sleutel, ct);
    }

    private string Sleutel(RegistreerContactpersoonBijDuo opdracht) => vault.BlindIndex("contactpersoon-email", opdracht.Email.Trim().ToUpperInvariant());
}

/// <summary>DUO's number for a contact person.</summary>
internal sealed class Contactpersoon
{
    public required Guid Id { get; init; }

    /// <summary>OIN of the municipality that the contact belongs to.</summary>
    public required string Gemeente { get; init; }

    /// <summary>Keyed digest of the e-mail address: who it is.</summary>
    public required string Sleutel { get; init; }

    /// <summary>Keyed digest of all data: whether DUO has them as they are now.</summary>
    public required string Kenmerk { get; set; }

    public required int DuoId { get; set; }
}
