using Inburgering.Contracts.Gemeente.V1;
using UsdRegie.Dossiers;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Dossiers;

/// <summary>How far the PIP is at DUO: no answer yet, received, processed, or refused; in whatever order the answers come.</summary>
public class DuostatusTests
{
    private static PipBijDuoGeregistreerd Ontvangen => new() { Registratiedatum = D("2024-03-05") };

    private static PipBijDuoGeregistreerd Verwerkt => new() { Registratiedatum = D("2024-03-05"), VerwerktOp = D("2024-03-06") };

    private static PipBijDuoGeweigerd Geweigerd => new() { Fouten = [new DuoFout { Code = "DUO_WEIGERT", Tekst = "Te vroeg." }] };

    private static PipBeeld Pip(params object[] antwoorden)
    {
        var verhaal = new Verhaal().Op("2024-01-15", Koppeling("2024-01-15")).Op("2024-03-04", Plan("2024-03-04"));
        foreach (var antwoord in antwoorden) { verhaal.Op("2024-03-06", antwoord); }
        return Beeld.Van(Dossier.Vouw(Sleutel, verhaal.Feiten), [], D("2024-03-10")).Pip!;
    }

    [Fact]
    public void Zonder_antwoord_is_het_plan_er_nog_niet() => Assert.Equal((false, "NOG_GEEN_ANTWOORD"), (Pip().BijDuo, Pip().Duostatus));

    [Fact]
    public void Na_de_ontvangst_en_na_de_verwerking()
    {
        Assert.Equal((true, "ONTVANGEN"), (Pip(Ontvangen).BijDuo, Pip(Ontvangen).Duostatus));
        Assert.Equal((true, "VERWERKT"), (Pip(Ontvangen, Verwerkt).BijDuo, Pip(Ontvangen, Verwerkt).Duostatus));
    }

    [Fact]
    public void Een_weigering_en_daarna_toch() =>
        Assert.Equal(["GEWEIGERD", "VERWERKT"], [Pip(Geweigerd).Duostatus, Pip(Geweigerd, Ontvangen, Verwerkt).Duostatus]);
}
