using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace VoNhai.Commerce.Sdk.Tests.Architecture;

/// <summary>
/// Reads from a compiled assembly which namespaces each namespace uses: base types, attributes, fields, signatures, local variables and
/// every instruction. Neither <c>global using</c> nor <c>var</c> nor an alias hides anything here.
/// </summary>
internal sealed class AssemblyArrows : IDisposable
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value & 0xFFFF);

    private readonly PEReader file;
    private readonly MetadataReader metadata;

    public AssemblyArrows(string path)
    {
        file = new PEReader(File.OpenRead(path));
        metadata = file.GetMetadataReader();
    }

    public IEnumerable<string> ReferencedAssemblies => metadata.AssemblyReferences
        .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));

    /// <summary>Namespace and name of each type that somebody wrote: nested and compiler-made ones belong to theirs.</summary>
    public IEnumerable<(string Namespace, string Name)> Types => Written.Select(type => (metadata.GetString(type.Namespace), metadata.GetString(type.Name)));

    /// <summary>From, To: full namespaces.</summary>
    public IEnumerable<Arrow> Read() =>
        from type in Written
        let user = metadata.GetString(type.Namespace)
        from used in Uses(type)
        where used != user
        select new Arrow(user, used, metadata.GetString(type.Name));

    public void Dispose() => file.Dispose();

    private IEnumerable<TypeDefinition> Written => metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
        .Where(type => type.GetDeclaringType().IsNil && !type.Namespace.IsNil && !metadata.GetString(type.Name).StartsWith('<'));

    private HashSet<string> Uses(TypeDefinition type)
    {
        var found = new NamespaceCollector(metadata);
        Collect(type, found);
        return found.Namespaces;
    }

    private void Collect(TypeDefinition type, NamespaceCollector found)
    {
        found.Add(type.BaseType);
        Collect(type.GetCustomAttributes(), found);
        Collect(type.GetGenericParameters(), found);
        foreach (var implementation in type.GetInterfaceImplementations())
        {
            found.Add(metadata.GetInterfaceImplementation(implementation).Interface);
        }

        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            field.DecodeSignature(found, null);
            Collect(field.GetCustomAttributes(), found);
        }

        foreach (var handle in type.GetMethods())
        {
            Collect(metadata.GetMethodDefinition(handle), found);
        }

        foreach (var nested in type.GetNestedTypes())
        {
            Collect(metadata.GetTypeDefinition(nested), found);
        }
    }

    private void Collect(MethodDefinition method, NamespaceCollector found)
    {
        method.DecodeSignature(found, null);
        Collect(method.GetCustomAttributes(), found);
        Collect(method.GetGenericParameters(), found);
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(found, null);
        }

        foreach (var region in body.ExceptionRegions)
        {
            found.Add(region.CatchType);
        }

        Collect(body.GetILReader(), found);
    }

    private static void Collect(BlobReader il, NamespaceCollector found)
    {
        while (il.RemainingBytes > 0)
        {
            int value = il.ReadByte();
            var code = Codes[value == 0xFE ? 0xFE00 | il.ReadByte() : value];
            switch (code.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    found.Add(MetadataTokens.EntityHandle(il.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = il.ReadInt32();
                    il.Offset += 4 * targets;
                    break;
                default:
                    il.Offset += Size(code.OperandType);
                    break;
            }
        }
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private void Collect(CustomAttributeHandleCollection attributes, NamespaceCollector found)
    {
        foreach (var handle in attributes)
        {
            found.Add(metadata.GetCustomAttribute(handle).Constructor);
        }
    }

    private void Collect(GenericParameterHandleCollection parameters, NamespaceCollector found)
    {
        foreach (var constraint in parameters.SelectMany(handle => metadata.GetGenericParameter(handle).GetConstraints()))
        {
            found.Add(metadata.GetGenericParameterConstraint(constraint).Type);
        }
    }
}
