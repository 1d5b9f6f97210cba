using System.Globalization;
using Spectre.Console;

namespace TaalschoolAdapter;

/// <summary>What people see: a progress bar and a table on a terminal, plain lines in a log file.</summary>
internal sealed class Uitvoer(IAnsiConsole console)
{
    private bool Terminal => console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi;

    public void Zeg(string tekst) => console.Profile.Out.Writer.WriteLine(tekst);

    public void Goed(string tekst) => Kleur("green", tekst);

    public void Fout(string tekst) => Kleur("red", tekst);

    public async Task<T> MetVoortgang<T>(long bytes, Func<Action<long>, Task<T>> werk)
    {
        if (!Terminal)
        {
            Zeg(string.Create(CultureInfo.InvariantCulture, $"Versturen: {bytes} bytes"));
            return await werk(_ => { });
        }
        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(async voortgang =>
            {
                var taak = voortgang.AddTask("Versturen", maxValue: bytes);
                return await werk(verzonden =>
                {
                    taak.Value = verzonden;
                    taak.Description = verzonden < bytes ? "Versturen" : "De hub verwerkt de regels";
                });
            });
    }

    public void Verslag(Verslag v, bool proef)
    {
        var telling = $"{v.Regels} regels: {v.Aangenomen} nieuw, {v.Gecorrigeerd} gecorrigeerd, {v.Ongewijzigd} ongewijzigd, {v.Geweigerd} geweigerd.";
        if (proef) { Zeg("Alleen gecontroleerd: er is niets aangeleverd."); }
        if (v.Geweigerd == 0) { Goed(telling); }
        else { Fout(telling); }
        if (Terminal && v.Fouten.Count > 0)
        {
            var tabel = new Table().Border(TableBorder.Rounded).AddColumns("Regel", "Kolom", "Wat is er mis", "Zo herstelt u het");
            foreach (var fout in v.Fouten) { tabel.AddRow(fout.Regel.ToString(CultureInfo.InvariantCulture), Markup.Escape(fout.Kolom), Markup.Escape($"{fout.Reden} ({fout.Code})"), Markup.Escape(fout.Herstel)); }
            console.Write(tabel);
        }
        else
        {
            foreach (var fout in v.Fouten) { Zeg($"regel {fout.Regel}{(fout.Kolom.Length > 0 ? $", {fout.Kolom}" : "")}: {fout.Reden} ({fout.Code}) {fout.Herstel}"); }
        }
        foreach (var waarschuwing in v.Waarschuwingen ?? []) { Zeg($"let op, regel {waarschuwing.Regel}: {waarschuwing.Tekst}"); }
    }

    private void Kleur(string kleur, string tekst)
    {
        if (Terminal) { console.MarkupLine($"[{kleur}]{Markup.Escape(tekst)}[/]"); }
        else { Zeg(tekst); }
    }
}
