namespace VluchtelingenwerkBegeleiding;

/// <summary>Table of contents of the service.</summary>
public sealed class VluchtelingenwerkBegeleidingModule
{
    private VluchtelingenwerkBegeleidingModule() { }
}
