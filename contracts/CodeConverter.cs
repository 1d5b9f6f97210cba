using System.Text.Json.Serialization;

namespace Inburgering.Contracts;

/// <summary>Schrijft en leest een code als tekst (<c>NIET_HAALBAAR</c>) en weigert een getal: het rangnummer van een code zegt niets op de draad.</summary>
/// <typeparam name="T">Opsomming waarvan elk lid zijn naam op de draad draagt.</typeparam>
public sealed class CodeConverter<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
