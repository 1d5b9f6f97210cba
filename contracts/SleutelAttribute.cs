namespace Inburgering.Contracts;

/// <summary>Kenmerkt de eigen sleutel van wat een bericht vastlegt, bijvoorbeeld <c>activiteitId</c>.</summary>
/// <remarks>Laat de aanroeper van een API de sleutel weg, dan maakt de registrerende dienst er een (UUIDv7). In een bericht staat hij altijd.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SleutelAttribute : Attribute;
