using CoaIntake.CalamiteitenVolgen;
using CoaIntake.ContactkaartBijhouden;
using CoaIntake.CorrectiesVolgen;
using CoaIntake.EersteContactVolgen;
using CoaIntake.IdentiteitVolgen;
using CoaIntake.KlantprofielDelen;
using CoaIntake.Koppelen;
using CoaIntake.Overdragen;
using CoaIntake.ProfielverzoekVolgen;
using CoaIntake.StatushoudersMelden;
using CoaIntake.ToegangVolgen;
using CoaIntake.VerhuisdatumMelden;
using CoaIntake.VerwerkingsfoutenVolgen;
using Huisstijl;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;

namespace CoaIntake;

/// <summary>Table of contents of the service: what COA hands to the chain, and what it hears back.</summary>
public sealed class CoaIntakeModule
{
    private CoaIntakeModule() { }

    public static ServiceModule Instance { get; } = new(
        Diensten.CoaIntake,
        host =>
        {
            host.AddStore<CoaIntakeDbContext, CoaIntakeSqlServerDbContext>(Diensten.CoaIntake);
            host.AddPaginas(typeof(CoaIntakeModule).Assembly, new Menupunt("Statushouders", "/statushouders", "coa"));
        },
        bus =>
        {
            bus.Consume<EersteContactGelegd, EersteContactGelegdConsumer>();
            bus.Consume<OverdrachtGeaccepteerd, OverdrachtGeaccepteerdConsumer>();
            bus.Consume<OverdrachtTeruggelegd, OverdrachtTeruggelegdConsumer>();
            bus.Consume<VraagKlantprofielOp, VraagKlantprofielOpConsumer>();
            bus.Consume<IdentiteitSamengevoegd, IdentiteitSamengevoegdConsumer>();
            bus.Consume<IdentiteitBevestigd, IdentiteitBevestigdConsumer>();
            bus.Consume<BegeleiderToegewezen, BegeleiderToegewezenConsumer>();
            bus.Consume<CalamiteitGemeld, CalamiteitGemeldConsumer>();
            bus.Consume<ToegangBeeindigd, ToegangBeeindigdConsumer>();
            bus.Consume<BeeindigToegang, BeeindigToegangConsumer>();
            bus.Consume<CorrectieGepubliceerd, CorrectieGepubliceerdConsumer>();
            bus.Consume<VerwerkingsfoutGemeld, VerwerkingsfoutGemeldConsumer>();
        },
        app =>
        {
            RegistreerKoppeling.Map(app);
            RaadpleegKoppelingen.Map(app);
            DeelKlantprofiel.Map(app);
            MeldVerhuisdatum.Map(app);
            BiedOverdrachtAan.Map(app);
            TrekOverdrachtIn.Map(app);
            RaadpleegOverdrachten.Map(app);
            RaadpleegVerzoeken.Map(app);
            LeverBestandAan.Map(app);
            RaadpleegBegeleiders.Map(app);
            RaadpleegCalamiteiten.Map(app);
            RaadpleegVerwerkingsfouten.Map<CoaIntakeDbContext>(app, "coa", "usd", "beheerder");
        })
    {
        MapPages = app => app.MapRazorPages(),
        Description = "COA meldt koppelingen, klantprofielen en verhuisdatums, biedt overdrachten aan en ziet wat de gemeente ermee doet.",
    };
}
