using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SQLitePCL;

namespace Inburgering.Messaging;

/// <summary>Statements of SQLite that stay prepared as long as their connection lives: what goes into them, and what comes out (docs/adr/0012).</summary>
internal static partial class Statements
{
    private static readonly ConditionalWeakTable<sqlite3, Dictionary<string, sqlite3_stmt>> Kept = [];

    public static sqlite3 StoreOf(DbContext db) => ((SqliteConnection)db.Database.GetDbConnection()).Handle!;

    /// <summary>The statement on this connection, prepared when it was not there yet.</summary>
    public static sqlite3_stmt Of(sqlite3 store, string sql)
    {
        var prepared = Kept.GetOrCreateValue(store);
        if (!prepared.TryGetValue(sql, out var statement))
        {
            Expect(store, raw.SQLITE_OK, raw.sqlite3_prepare_v3(store, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
            prepared.Add(sql, statement);
        }
        return statement;
    }

    /// <exception cref="SqliteException">Something else came of it.</exception>
    public static void Expect(sqlite3 store, int expected, int outcome)
    {
        if (outcome != expected) { SqliteException.ThrowExceptionForRC(outcome, store); }
    }

    /// <summary>Puts the values of something into a statement, in the order of its parameters.</summary>
    public static void Bind<T>(sqlite3 store, sqlite3_stmt statement, Func<T, object?>[] values, T of)
    {
        for (var i = 0; i < values.Length; i++) { Expect(store, raw.SQLITE_OK, Bind(statement, i + 1, values[i](of))); }
    }

    /// <summary>In the form in which Microsoft.Data.Sqlite writes a value; a test compares the two for every type.</summary>
    private static int Bind(sqlite3_stmt statement, int place, object? value)
    {
        Span<byte> text = stackalloc byte[64];
        switch (value)
        {
            case null: return raw.sqlite3_bind_null(statement, place);
            case string s: return raw.sqlite3_bind_text(statement, place, s);
            case long l: return raw.sqlite3_bind_int64(statement, place, l);
            case int i: return raw.sqlite3_bind_int64(statement, place, i);
            case bool b: return raw.sqlite3_bind_int64(statement, place, b ? 1 : 0);
            case double d: return raw.sqlite3_bind_double(statement, place, d);
            case byte[] { Length: 0 }: return raw.sqlite3_bind_zeroblob(statement, place, 0);
            case byte[] bytes: return raw.sqlite3_bind_blob(statement, place, bytes);
            case Guid key:
                key.TryFormat(text, out var length);
                Ascii.ToUpperInPlace(text[..length], out length);
                return raw.sqlite3_bind_text(statement, place, text[..length]);
            case DateOnly day:
                day.TryFormat(text, out length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                return raw.sqlite3_bind_text(statement, place, text[..length]);
            case decimal number:
                number.TryFormat(text, out length, "0.0###########################", CultureInfo.InvariantCulture);
                return raw.sqlite3_bind_text(statement, place, text[..length]);
            default: throw new NotSupportedException($"A column of type {value.GetType().Name} is not written here yet: add it, and to the test.");
        }
    }

    /// <summary>The forms in which EF may hand a value to a statement: as it is, or by a converter of the model; a list as JSON.</summary>
    public static IEnumerable<Func<object, object>> Forms(IModel model, object value)
    {
        if (value is not IList list || value is byte[]) { return Single(value.GetType()); }
        return Single(list[0]!.GetType()).Select(form => (Func<object, object>)(many => JsonSerializer.Serialize(((IList)many).Cast<object>().Select(one => form(one) switch
        {
            Guid key => key.ToString().ToUpperInvariant(),
            byte[] bytes => Convert.ToHexString(bytes),
            var other => other,
        }))));

        IEnumerable<Func<object, object>> Single(Type type) => model.GetEntityTypes().SelectMany(t => t.GetProperties()).Select(p => p.GetRelationalTypeMapping().Converter)
            .OfType<ValueConverter>().Where(c => c.ModelClrType == type).DistinctBy(c => c.GetType()).Select(c => (Func<object, object>)(v => c.ConvertToProvider(v)!)).Prepend(v => v);
    }

    /// <summary>Reads a column of a row as what the model says it is.</summary>
    public static Expression Column(Expression row, int place, Type type, ValueConverter? converter)
    {
        var (bare, at) = (Nullable.GetUnderlyingType(type) ?? type, Expression.Constant(place));
        var stored = converter?.ProviderClrType ?? bare;
        if (!Columns.TryGetValue(stored, out var read)) { throw new NotSupportedException($"A column of type {stored.Name} is not read here yet: add it, and to the test."); }
        Expression value = Expression.Call(read, row, at);
        if (converter is not null) { value = Expression.Invoke(converter.ConvertFromProviderExpression, value); }
        return Expression.Condition(Expression.Call(((Func<sqlite3_stmt, int, bool>)IsNull).Method, row, at), Expression.Default(type), value.Type == type ? value : Expression.Convert(value, type));
    }

    private static bool IsNull(sqlite3_stmt row, int place) => raw.sqlite3_column_type(row, place) == raw.SQLITE_NULL;

    private static readonly Dictionary<Type, MethodInfo> Columns =
        new[] { nameof(Text), nameof(Bytes), nameof(Whole), nameof(Small), nameof(Truth), nameof(Real), nameof(Key), nameof(Day), nameof(Number) }
            .Select(name => typeof(Statements).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!).ToDictionary(m => m.ReturnType);

    private static string Text(sqlite3_stmt row, int place) => raw.sqlite3_column_text(row, place).utf8_to_string();

    private static byte[] Bytes(sqlite3_stmt row, int place) => raw.sqlite3_column_blob(row, place).ToArray();

    private static long Whole(sqlite3_stmt row, int place) => raw.sqlite3_column_int64(row, place);

    private static int Small(sqlite3_stmt row, int place) => raw.sqlite3_column_int(row, place);

    private static bool Truth(sqlite3_stmt row, int place) => raw.sqlite3_column_int64(row, place) != 0;

    private static double Real(sqlite3_stmt row, int place) => raw.sqlite3_column_double(row, place);

    private static Guid Key(sqlite3_stmt row, int place) => Guid.Parse(raw.sqlite3_column_blob(row, place));

    private static DateOnly Day(sqlite3_stmt row, int place) => DateOnly.ParseExact(Text(row, place), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // EF keeps decimals as text; what stands there as a number went through a converter.
    private static decimal Number(sqlite3_stmt row, int place) => raw.sqlite3_column_type(row, place) == raw.SQLITE_TEXT
        ? decimal.Parse(raw.sqlite3_column_blob(row, place), CultureInfo.InvariantCulture)
        : throw new NotSupportedException("This column is a decimal by a converter: ask for the row instead of its value.");

    /// <summary>Who follows what EF asks the store, sees these too.</summary>
    public static void Log(DbContext db, string sql) => LogExecuted(db.GetService<IDiagnosticsLogger<DbLoggerCategory.Database.Command>>().Logger, Environment.NewLine, sql);

    [LoggerMessage(EventId = 20101, Level = LogLevel.Information, Message = "Executed DbCommand, kept prepared{NewLine}{Sql}")]
    private static partial void LogExecuted(ILogger log, string newLine, string sql);
}
