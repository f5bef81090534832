using System.Reflection;

namespace VoNhai.Commerce.Sdk.Tests.Architecture;

/// <summary>Which types the public API of an assembly shows to whoever loads it: in signatures, bases, interfaces, constraints and generic arguments.</summary>
internal static class PublicSignatures
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<(Type Owner, string Member, Type Shown)> Of(IEnumerable<Type> types) =>
        from type in types
        from shown in Own(type).Select(own => (Member: "", Used: own)).Concat(type.GetMembers(Declared).Where(IsVisible).SelectMany(member => UsedBy(member).Select(used => (Member: member.Name, Used: used))))
        from part in Parts(shown.Used)
        select (type, shown.Member, part);

    private static IEnumerable<Type> Own(Type type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
        .. type.GetInterfaces(),
        .. type.GetGenericArguments().Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints()),
    ];

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false, // A property or an event is its methods; a nested type is exported by itself.
    };

    private static IEnumerable<Type> UsedBy(MemberInfo member) => member switch
    {
        MethodInfo method => [
            method.ReturnType,
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints())],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
