namespace UsdRegie;

/// <summary>Table of contents of the service.</summary>
public sealed class UsdRegieModule
{
    private UsdRegieModule() { }
}
