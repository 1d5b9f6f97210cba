using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts;

/// <summary>Klokuren van 60 minuten: nul of meer, in stappen van een kwartier.</summary>
/// <remarks>Een maximum van 9999,75 per totaal volgt uit wat DUO kan opslaan; voor één les is het maximum 12.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UrenAttribute(double maximum = 9999.75) : RangeAttribute(0, maximum)
{
    /// <summary>Kleinste stap: een kwartier.</summary>
    public const decimal Stap = 0.25m;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => base.IsValid(value) && (value is not decimal uren || uren % Stap == 0);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}: klokuren van 0 t/m {Maximum} in stappen van 0.25.");
}
