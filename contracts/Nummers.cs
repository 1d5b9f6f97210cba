namespace Inburgering.Contracts;

/// <summary>Controle van de nummers die in berichten voorkomen. Geen van deze methoden geeft het nummer terug in een fouttekst.</summary>
public static class Nummers
{
    /// <summary>Burgerservicenummer: negen cijfers die de elfproef doorstaan (gewichten 9,8,7,6,5,4,3,2,-1) en niet allemaal nul zijn.</summary>
    public static bool IsBsn(string? waarde)
    {
        if (waarde is not { Length: 9 } || !waarde.All(char.IsAsciiDigit)) { return false; }
        var som = 0;
        for (var i = 0; i < 8; i++) { som += (waarde[i] - '0') * (9 - i); }
        som -= waarde[8] - '0';
        return som > 0 && som % 11 == 0;
    }

    /// <summary>V-nummer: één tot en met tien cijfers. De keten bewaart het als tien cijfers met voorloopnullen.</summary>
    public static bool IsVNummer(string? waarde) => waarde is { Length: >= 1 and <= 10 } && waarde.All(char.IsAsciiDigit);

    /// <summary>V-nummer in de vorm die de keten bewaart: tien cijfers met voorloopnullen.</summary>
    public static string VNummerVoluit(string waarde) => waarde.PadLeft(10, '0');

    /// <summary>Organisatie-identificatienummer: twintig tekens, een bekend voorvoegsel van acht cijfers en daarna cijfers of hoofdletters.</summary>
    public static bool IsOin(string? waarde) =>
        waarde is { Length: 20 }
        && (waarde[..8] is "00000001" or "00000002" or "00000003" or "00000004" or "00000006" or "00000007" or "00000008" or "00000009" or "00000010" or "00000099")
        && waarde[8..].All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));

    /// <summary>Gemeentecode van het CBS: vier cijfers.</summary>
    public static bool IsGemeentecode(string? waarde) => waarde is { Length: 4 } && waarde.All(char.IsAsciiDigit);
}
