global using Inburgering.Contracts.Begrippen.V1;
global using Inburgering.Contracts.Coa.V1;
global using Inburgering.Contracts.Duo.V1;
global using Inburgering.Contracts.Gemeente.V1;
global using Inburgering.Contracts.Keten.V1;
global using Inburgering.Contracts.Participatie.V1;
global using Inburgering.Contracts.Vwn.V1;
global using Inburgering.Contracts.Werk.V1;
