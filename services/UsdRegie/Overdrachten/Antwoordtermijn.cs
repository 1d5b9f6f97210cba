using UsdRegie.Dossiers;
using UsdRegie.Rekenen;

namespace UsdRegie.Overdrachten;

/// <summary>De laatste dag waarop de ontvanger kan antwoorden zonder dat de signalering AL-04 opengaat.</summary>
internal static class Antwoordtermijn
{
    public static DateOnly Uiterlijk(Overdracht o, Stand stand, Werkdagen werkdagen, int standaardWerkdagen)
    {
        var aanbod = o.AangebodenOp;
        var standaard = werkdagen.Na(aanbod, standaardWerkdagen);
        DateOnly? uiterlijk = o.Overgang.Regel switch
        {
            Antwoordregel.WerkdagenNaAanbod when o.Overgang.Soort == "T1" =>
                Vestiging(stand) is { } v && v > aanbod ? Datums.Eerste(v, werkdagen.Na(aanbod, o.Overgang.Aantal)) : werkdagen.Na(aanbod, o.Overgang.Aantal),
            Antwoordregel.WerkdagenNaAanbod => o.Overgang.Aantal == 5 ? standaard : werkdagen.Na(aanbod, o.Overgang.Aantal),
            Antwoordregel.WerkdagenVoorVestiging => werkdagen.Voor(Vestiging(stand) ?? o.Aanbod.GewensteStart, o.Overgang.Aantal),
            Antwoordregel.OpVestiging => stand.Laatste<VerhuisdNaarGemeente>()?.Datum ?? o.Aanbod.GewensteStart,
            Antwoordregel.WerkdagenVoorStart => werkdagen.Voor(EindeBegeleiding(stand) ?? o.Aanbod.GewensteStart, o.Overgang.Aantal),
            Antwoordregel.VoorLaatsteLes => (stand.Taaltrajecten.Where(t => t.Einde is not null).Select(t => t.Einde).Max() ?? o.Aanbod.GewensteStart).PlusDagen(-1),
            Antwoordregel.ZelfdeDag => aanbod,
            Antwoordregel.DagenVoorEindeOntzorgen => (stand.Ontzorgen?.Einde ?? o.Aanbod.GewensteStart).PlusDagen(-o.Overgang.Aantal),
            _ => null,
        };
        if (o.Overgang.Regel == Antwoordregel.ZelfdeDag) { return aanbod; }
        return uiterlijk is { } dag && dag > aanbod ? dag : standaard;
    }

    private static DateOnly? Vestiging(Stand stand) => stand.Vestiging ?? stand.Laatste<VerhuisdatumBekend>()?.Verhuisdatum;

    private static DateOnly? EindeBegeleiding(Stand stand) => stand.Pip?.Inhoud.MaatschappelijkeBegeleiding?.Tot;
}
