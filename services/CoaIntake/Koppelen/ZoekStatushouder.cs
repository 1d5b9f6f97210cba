namespace CoaIntake.Koppelen;

/// <summary>Vindt de statushouder die COA met een V-nummer of ketensleutel aanwijst, alleen onder de eigen koppelingen.</summary>
internal static class ZoekStatushouder
{
    public static async Task<Statushouder?> Zoek(this CoaIntakeDbContext db, Vault vault, string oin, string? vNummer, Guid? inburgeraarId, CancellationToken ct)
    {
        if (vNummer is not null)
        {
            if (!Nummers.IsVNummer(vNummer)) { return null; }
            var index = vault.BlindIndex("vnummer", Nummers.VNummerVoluit(vNummer));
            return await db.Statushouders.SingleOrDefaultAsync(x => x.VNummerIndex == index && x.Oin == oin, ct);
        }
        if (inburgeraarId is not { } gegeven) { return null; }
        var sleutel = await db.Sleutel(gegeven, ct);
        // Two V-numbers of one person may have been merged: the youngest koppeling stands for both.
        return await db.Statushouders.Where(x => x.InburgeraarId == sleutel && x.Oin == oin).OrderByDescending(x => x.Koppelingsdatum).FirstOrDefaultAsync(ct);
    }

    /// <summary>404 without the number: it would end up in logs along the way.</summary>
    public static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Onbekend() =>
        Problems.Create(404, "STATUSHOUDER_ONBEKEND", "Deze statushouder is niet bekend", "Er is geen koppeling van uw organisatie met dit V-nummer of deze sleutel. Controleer het nummer, of meld eerst de koppeling (POST koppelingen).");
}
