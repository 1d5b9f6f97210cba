using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>Writes new lessons: the one hot table of this service.</summary>
internal static class Lesopslag
{
    /// <summary>
    /// On SQLite one prepared command for all rows: SaveChanges takes several times as much CPU per row there, and a school's
    /// delivery is hundreds of rows. SQL Server is far away, and there the batches of SaveChanges win over a command per row.
    /// </summary>
    public static async Task VoegToe(TaalschoolVoortgangDbContext db, IDbContextTransaction transactie, List<Les> lessen, CancellationToken ct)
    {
        if (lessen.Count == 0) { return; }
        if (!db.Database.IsSqlite())
        {
            db.AddRange(lessen);
            return;
        }
        var tabel = db.Model.FindEntityType(typeof(Les))!;
        var sql = db.GetService<ISqlGenerationHelper>();
        var kolommen = tabel.GetProperties().ToList();
        var opdracht = db.Database.GetDbConnection().CreateCommand();
        await using var _ = opdracht;
        opdracht.Transaction = transactie.GetDbTransaction();
        var parameters = kolommen.ConvertAll(k =>
        {
            var parameter = opdracht.CreateParameter();
            parameter.ParameterName = "@" + k.Name;
            opdracht.Parameters.Add(parameter);
            return parameter;
        });
        // Names come from the model, never from a caller.
#pragma warning disable CA2100 // see the line above
        opdracht.CommandText = $"INSERT INTO {sql.DelimitIdentifier(tabel.GetTableName()!, tabel.GetSchema())} ({string.Join(", ", kolommen.Select(k => sql.DelimitIdentifier(k.GetColumnName())))}) VALUES ({string.Join(", ", parameters.Select(p => p.ParameterName))})";
#pragma warning restore CA2100
        // Read and converted exactly as the model says, so that a row written here equals a row written by SaveChanges.
        var waarden = kolommen.ConvertAll(k => (Lees: k.GetGetter(), Zet: k.GetRelationalTypeMapping().Converter?.ConvertToProvider));
        foreach (var les in lessen)
        {
            for (var i = 0; i < waarden.Count; i++)
            {
                var waarde = waarden[i].Lees.GetClrValue(les);
                parameters[i].Value = waarden[i].Zet is { } zet ? zet(waarde) : waarde;
            }
            await opdracht.ExecuteNonQueryAsync(ct);
        }
    }
}
