namespace CoaIntake;

/// <summary>Table of contents of the service.</summary>
public sealed class CoaIntakeModule
{
    private CoaIntakeModule() { }
}
