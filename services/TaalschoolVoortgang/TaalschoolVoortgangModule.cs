namespace TaalschoolVoortgang;

/// <summary>Table of contents of the service.</summary>
public sealed class TaalschoolVoortgangModule
{
    private TaalschoolVoortgangModule() { }
}
