using System.Text;
using System.Text.RegularExpressions;
using Inburgering.Contracts;
using Inburgering.Contracts.Keten.V1;
using UsdRegie.Dossiers;
using UsdRegie.Signaleringen;

namespace Architecture.Tests;

/// <summary>
/// <c>docs/traceability.md</c>: every rule, alert, handover and message with the code that does it and the tests that show it. Written from
/// the source by <c>UPDATE_TRACEABILITY=1</c>; nothing stands in it without a test, but for what it says is not built.
/// </summary>
public sealed partial class TraceabilityTests
{
    private const string Document = "docs/traceability.md";

    /// <summary>A rule of the policy plan in our words, the file that does it, and the tests that show it; none when nothing does it yet.</summary>
    private sealed record Beleidsregel(string Code, string Wat, string? Bestand, params string[] Tests);

    private static readonly Beleidsregel[] Beleidsregels =
    [
        new("R-01", "The term is three years", "UsdRegie/Dossiers/Termijnen.cs", "DossierTests.De_termijn_van_een_schrikkeldag_eindigt_op_28_februari"),
        new("R-02", "Who was obliged before 2022 stays under the old law", "UsdRegie/Dossiers/Stand.cs", "ReferentieTests.Onder_de_oude_wet_is_er_geen_plan", "X1Ondertussengroep"),
        new("R-03", "The PIP starts the term; DUO sets its dates", "UsdRegie/Dossiers/Termijnen.cs", "J1GelukkigPad", "J2TeLaat"),
        new("R-04", "The brede intake covers language, work and self-reliance, and the LBT", "UsdRegie/FeitenRegistreren/Invullen.cs", "J2TeLaat"),
        new("R-05", "What a PIP must contain", "UsdRegie/Referentie/PipControle.cs", "ReferentieTests.Een_goed_plan_heeft_geen_gebreken", "RegistrerenTests.Een_plan_dat_niet_kan_wordt_met_regel_en_uitleg_geweigerd"),
        new("R-06", "Ontzorgen lasts six months from settling, longer only by the PIP, shorter only with a reason", "UsdRegie/Dossiers/Ontzorgen.cs", "VerloopTests.J10_Alleen_een_plan_verlengt_het_ontzorgen", "VerloopTests.J10_Te_vroeg_stoppen_zonder_reden", "J10Ontzorgen"),
        new("R-07", "Five items are paid, each with its own status", "UsdRegie/Signaleringen/OntzorgenEnContact.cs", "VerloopTests.J10_Post_ontbreekt_bericht_alleen_Nederlands_en_einde_van_het_ontzorgen", "J10Ontzorgen"),
        new("R-08", "The onderwijsroute is meant for people up to 28", "UsdRegie/Signaleringen/IntakeEnPlan.cs", "RegelsTests.AL11_Achtentwintig_op_de_dag_van_het_plan", "J5Onderwijsroute"),
        new("R-09", "Z-route: 800 hours of language and 800 of participation", "UsdRegie/Signaleringen/Participatie.cs", "VerloopTests.J3_Participatie_loopt_achter_tot_er_een_activiteit_loopt", "J3Urenboek"),
        new("R-10", "No participation hours for gezinsmigranten", "UsdRegie/Signaleringen/Participatie.cs", "VerloopTests.J3_Een_gezinsmigrant_heeft_geen_participatienorm", "J3Urenboek"),
        new("R-11", "Any activity that raises self-reliance may count for the Z-route", "UsdRegie/Dossiers/Activiteiten.cs", "J3Urenboek"),
        new("R-12", "No MAP on the onderwijsroute", "UsdRegie/FeitenRegistreren/Registraties.cs", "RegistrerenTests.De_onderwijsroute_heeft_geen_map_en_een_erkende_school", "J5Onderwijsroute"),
        new("R-13", "PVT: twelve hours, an excursion, and a signature", "UsdRegie/Dossiers/Onderdelen.cs", "RegelsTests.AL21_Getekend_met_te_weinig_uren", "J1GelukkigPad"),
        new("R-14", "Each route has its own end: exams, diploma or final talk", "UsdRegie/Dossiers/Onderdelen.cs", "J1GelukkigPad", "J5Onderwijsroute"),
        new("R-15", "The level at the start has a source", "UsdRegie/Dossiers/Beeld.cs", "DossierTests.Elke_waarde_noemt_haar_herkomst"),
        new("R-16", "What each target group is offered", "UsdRegie/FeitenRegistreren/Registraties.cs", "RegistrerenTests.Een_gezinsmigrant_krijgt_geen_ontzorgen_en_de_regisseur_hoort_van_elke_poging", "X2AndereDoelgroep", "J4Gezinsmigrant"),
        new("R-17", "A gezinsmigrant has the duties and arranges the course himself", "UsdRegie/FeitenRegistreren/Registraties.cs", "RegelsTests.AL03_Een_gezinsmigrant_start_zelf_een_cursus", "VerloopTests.J4_Gezinsmigrant_mist_de_intake_en_krijgt_wat_bij_de_doelgroep_hoort", "J4Gezinsmigrant"),
        new("R-18", "Maximum fines, and who decides on them", "UsdRegie/Referentie/Handhavingscontrole.cs", "ReferentieTests.Het_maximum_van_B2_wordt_gedeeld"),
        new("R-19", "No fine for a gezinsmigrant who misses lessons", "UsdRegie/Referentie/Handhavingscontrole.cs", "ReferentieTests.Elk_gebrek_wordt_genoemd", "J4Gezinsmigrant"),
        new("R-20", "A fine is the last resort, weighed and decided by two people", "UsdRegie/BesluitenNemen/Besluitvoorstel.cs", "NeemBesluitenTests.Een_besluit_geldt_pas_als_een_ander_mens_het_bevestigt", "NeemBesluitenTests.Twee_die_tegelijk_bevestigen_maken_een_besluit", "J4Gezinsmigrant", "ReferentieTests.Een_volledig_besluit_mag_als_de_schakelaar_aan_staat"),
        new("R-21", "What the municipality may signal", "UsdRegie/Signaleringen/Handhaving.cs", "RegelsTests.AL38_Een_signaal_wacht_op_een_besluit", "J6Verzuim"),
        new("R-22", "Both languages in the first six months; a PIP always", "UsdRegie/Signaleringen/OntzorgenEnContact.cs", "VerloopTests.J10_Een_reparatie_sluit_en_na_zes_maanden_mag_Nederlands_alleen", "J10Ontzorgen"),
        new("R-23", "Three to six months in the AZC is expected", "UsdRegie/Dossiers/Opvang.cs", "OpvangEnInzetTests.R23_Drie_tot_zes_maanden_in_de_opvang_is_te_verwachten", "OpvangEnInzetTests.R23_De_vestiging_beeindigt_de_opvang_en_zonder_koppeling_is_er_geen"),
        new("R-24", "First contact while still in the AZC", "UsdRegie/Signaleringen/OpvangEnOverdracht.cs", "RegelsTests.AL01_Een_later_contact_sluit", "J2TeLaat"),
        new("R-25", "About one contact a month", "UsdRegie/Signaleringen/OntzorgenEnContact.cs", "RegelsTests.AL31_Contact_met_een_ander_telt_niet", "J2TeLaat"),
        new("R-26", "Eight hours a week is what is usual now", "UsdRegie/Signaleringen/Participatie.cs", "RegelsTests.AL17_Onder_acht_uur_na_acht_weken_met_gegevens", "WeekurenTests.Een_week_telt_lessen_en_uren_naar_rato"),
        new("R-27", "Work with retention of benefit and aftercare last three months at most", "UsdRegie/Signaleringen/Participatie.cs", "RegelsTests.AL36_Een_eerder_maximum_gaat_voor_en_een_baan_kent_er_geen", "RegelsTests.AL37_Twee_weken_voor_het_einde_van_de_nazorg", "J7Gat"),
        new("R-28", "Duties go before extras when money is short", "UsdRegie/Dossiers/Inzet.cs", "OpvangEnInzetTests.R28_Het_wettelijke_staat_voorop_en_een_uur_dat_voor_de_Z_route_telt_is_wettelijk", "OpvangEnInzetTests.R28_Bij_weinig_geld_begint_niets_aanvullends_voor_het_wettelijke"),
        new("R-29", "A gezinsmigrant gets advice and no VWN handover", "UsdRegie/FeitenRegistreren/Registraties.cs", "VerloopTests.J4_Gezinsmigrant_mist_de_intake_en_krijgt_wat_bij_de_doelgroep_hoort", "RegelsTests.AL31_Een_gezinsmigrant_na_tweeennegentig_dagen"),
        new("R-30", "The ondertussengroep: reduced checklist and a cohort report", "UsdRegie/Indicatoren/Cohort.cs", "X1Ondertussengroep", "CohortTests.Wie_in_2021_begon_staat_in_het_rapport_van_het_derde_kwartaal_van_2022"),
        new("R-31", "What is counted for the SPUK, per component and year", "UsdRegie/Indicatoren/Spukcijfers.cs", "SpukcijfersTests.Een_onderdeel_telt_in_elk_jaar_dat_het_geleverd_is_en_een_keer_als_eerste"),
        new("R-32", "A gezinsmigrant's PIP holds no participation decisions", "UsdRegie/Referentie/PipControle.cs", "ReferentieTests.Een_gezinsmigrant_krijgt_geen_onderdelen_van_een_ander"),
        new("R-33", "Family members who join later are linked persons of their own", "UsdRegie/Dossiers/Gezin.cs", "OpvangEnInzetTests.R33_Een_nareiziger_is_een_persoon_op_zichzelf_binnen_het_gezin", "RegelsTests.AL48_Negentig_dagen_voor_de_achttiende_verjaardag"),
        new("R-34", "Reports per cohort; export of anonymous customer journeys", "UsdRegie/Indicatoren/Klantreis.cs", "KlantreisTests.Wat_verborgen_is_volgt_niet_uit_wat_er_staat", "RaadpleegKlantreizenTests.Beleid_krijgt_klantreizen_zonder_personen_over_een_kwartaal_dat_voorbij_is", "CohortTests.Wie_in_2021_begon_staat_in_het_rapport_van_het_derde_kwartaal_van_2022"),
    ];

    private static readonly IReadOnlyList<Repo.Source> Tests = [.. Repo.CSharp("tests").Where(f => !f.Path.StartsWith("tests/Architecture.Tests/", StringComparison.Ordinal) && !f.Path.StartsWith("tests/Benchmarks/", StringComparison.Ordinal))];
    private static readonly IReadOnlyList<Repo.Source> Code = [.. Repo.CSharp("services").Where(f => !f.Path.StartsWith("services/Ketensimulator/", StringComparison.Ordinal))];

    private sealed record Rij(string Code, string Wat, IReadOnlyList<string> Bestanden, IReadOnlyList<string> Tests);

    /// <summary>What has no code or no test yet. The list only shrinks.</summary>
    private static readonly string[] Nog = [];

    /// <summary>Where in the regie a message comes about: the last part of its address, by the code that the description names.</summary>
    private static readonly ILookup<string, string> Deuren =
        (from Match match in Deur().Matches(Code.Single(f => f.Name == "Registraties.cs").Text)
         from Match code in Berichtcode().Matches(match.Groups[2].Value)
         select (Code: code.Value, Pad: match.Groups[1].Value.Split('/')[^1])).ToLookup(d => d.Code, d => d.Pad);

    [Fact]
    public void The_document_says_what_the_source_says()
    {
        var gemaakt = Maak();
        var pad = Path.Combine(Repo.Root, Document);
        if (Environment.GetEnvironmentVariable("UPDATE_TRACEABILITY") == "1") { File.WriteAllText(pad, gemaakt); }
        Assert.True(File.Exists(pad) && File.ReadAllText(pad) == gemaakt, $"{Document} is not what the source says now. Run UPDATE_TRACEABILITY=1 dotnet run --project tests/Architecture.Tests, and read the difference.");
    }

    [Fact]
    public void Nothing_stands_in_it_without_code_and_a_test() => Repo.None(
        from r in Signalen().Concat(Overdrachten()).Concat(Berichten())
        let mist = r.Bestanden.Count == 0 || r.Tests.Count == 0
        where mist != Nog.Contains(r.Code)
        select $"{r.Code} {r.Wat}: {(!mist ? "has both now, take it off the list" : r.Bestanden.Count == 0 ? "no code" : "no test")}",
        "Every alert, handover and message has code and a test.");

    [Fact]
    public void What_a_rule_names_exists() => Repo.None(
        from regel in Beleidsregels
        from fout in (IEnumerable<string>)[
            .. regel.Bestand is { } b && !File.Exists(Path.Combine(Repo.Root, "services", b)) ? [$"no services/{b}"] : Array.Empty<string>(),
            .. regel.Bestand is not null && regel.Tests.Length == 0 ? ["no test"] : Array.Empty<string>(),
            .. regel.Tests.Where(t => Testbestand(t) is null).Select(t => $"no test {t}")]
        select $"{regel.Code}: {fout}",
        "A rule names a file and tests that are there.");

    /// <summary>The file of a test: <c>Class.Method</c>, or the name of a journey's class.</summary>
    internal static Repo.Source? Testbestand(string test) => test.Split('.') is [var klasse, var methode]
        ? Tests.FirstOrDefault(f => f.Name == klasse + ".cs" && Regex.IsMatch(f.Text, $@"\[(Fact|Theory)\](?:(?!\bpublic\b)[\s\S])*public (async Task|void) {Regex.Escape(methode)}\("))
        : Tests.FirstOrDefault(f => f.Name == test + ".cs" && f.Text.Contains("[Fact]", StringComparison.Ordinal));

    private static string Maak()
    {
        var tekst = new StringBuilder("""
            # Traceability

            Every rule, alert, handover and message, with the code that does it and the tests that show it. Written from the source
            (`UPDATE_TRACEABILITY=1 dotnet run --project tests/Architecture.Tests`) and checked in every run; do not edit. The numbers are those of the
            policy plan's rules (R), alerts (AL), transitions (T) and messages (M, C).

            """);
        Tabel("Rules", Beleidsregels.Select(r => new Rij(r.Code, r.Wat, r.Bestand is { } b ? [$"services/{b}"] : [], r.Tests)));
        Tabel("Alerts", Signalen());
        Tabel("Handovers", Overdrachten());
        Tabel("Messages", Berichten());
        return tekst.ToString();

        void Tabel(string titel, IEnumerable<Rij> rijen)
        {
            tekst.Append('\n').Append("## ").Append(titel).Append("\n\n| | what | code | tests |\n|---|---|---|---|\n");
            foreach (var r in rijen) { tekst.Append("| ").Append(r.Code).Append(" | ").Append(r.Wat).Append(" | ").AppendJoin(", ", r.Bestanden.Select(Kort)).Append(" | ").AppendJoin(", ", r.Tests).Append(r.Tests.Count == 0 && r.Bestanden.Count > 0 ? "**none yet**" : r.Bestanden.Count == 0 ? "**not built**" : "").Append(" |\n"); }
        }
    }

    private static string Kort(string pad) => $"[{Path.GetFileNameWithoutExtension(pad)}](../{pad})";

    private static IEnumerable<Rij> Signalen() =>
        from regel in Regels.Alle
        select new Rij(regel.Code, $"{regel.Naam} ({regel.Bron})", [.. Code.Where(f => f.Path.StartsWith("services/UsdRegie/Signaleringen/", StringComparison.Ordinal) && f.Text.Contains($"(\"{regel.Code}\",", StringComparison.Ordinal)).Select(f => f.Path)], Noemen(f => f.Contains($"\"{regel.Code}\"", StringComparison.Ordinal) || f.Contains(regel.Code.Replace("-", "", StringComparison.Ordinal) + "_", StringComparison.Ordinal)));

    private static IEnumerable<Rij> Overdrachten() =>
        from waarde in Enum.GetValues<Overdrachtsoort>()
        let soort = waarde.Tekst()
        select new Rij(soort, "", [.. Code.Where(f => f.Path.StartsWith("services/UsdRegie/", StringComparison.Ordinal) && f.Text.Contains($"\"{soort}\"", StringComparison.Ordinal)).Select(f => f.Path)], Noemen(f => f.Contains($"\"{soort}\"", StringComparison.Ordinal) || Woord($"Overdrachtsoort.{waarde}").IsMatch(f)));

    private static IEnumerable<Rij> Berichten() =>
        from bericht in Berichtcatalogus.Alle
        let naam = bericht.Clr.Name
        let versie = bericht.Clr.Namespace!.Split('.')[^1]
        let anders = Berichtcatalogus.Alle.Any(b => b.Clr.Name == naam && b.Clr != bericht.Clr)
        orderby bericht.Kenmerk.Code[0] == 'C', int.Parse(Cijfers().Match(bericht.Kenmerk.Code).Value, System.Globalization.CultureInfo.InvariantCulture), bericht.Kenmerk.Type
        select new Rij(
            bericht.Kenmerk.Code!, bericht.Kenmerk.Type["nl.inburgering.".Length..],
            [.. Code.Where(f => Woord(naam).IsMatch(f.Text) && (!anders || f.Text.Contains(versie, StringComparison.Ordinal))).Select(f => f.Path).Take(4)],
            Noemen(f => Woord(naam).IsMatch(f) || Deuren[bericht.Kenmerk.Code!].Any(d => f.Contains(d + "\"", StringComparison.Ordinal)) || f.Contains(bericht.Kenmerk.Type["nl.inburgering.".Length..], StringComparison.Ordinal)));

    /// <summary>Test files in which this is named, journeys first; at most eight.</summary>
    private static IReadOnlyList<string> Noemen(Func<string, bool> noemt) =>
        [.. Tests.Where(f => f.Text.Contains("[Fact]", StringComparison.Ordinal) || f.Text.Contains("[Theory]", StringComparison.Ordinal)).Where(f => noemt(f.Text)).Select(f => Path.GetFileNameWithoutExtension(f.Name)).Distinct().OrderBy(n => !Reis().IsMatch(n)).ThenBy(n => n, StringComparer.Ordinal).Take(8)];

    private static Regex Woord(string woord) => new($@"\b{Regex.Escape(woord)}\b");

    [GeneratedRegex("new Registratie<\\w+>\\((?:pad \\+ )?\"([^\"]+)\", \"([^\"]+)\"")]
    private static partial Regex Deur();

    [GeneratedRegex(@"\b[MC]\d\db?\b")]
    private static partial Regex Berichtcode();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Cijfers();

    [GeneratedRegex(@"^[JX]\d")]
    private static partial Regex Reis();
}
