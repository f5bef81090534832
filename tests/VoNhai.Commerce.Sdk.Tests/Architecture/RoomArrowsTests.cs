using System.Reflection;
using VoNhai.Commerce.Money;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Architecture;

/// <summary>Who may import whom in the SDK, checked in the source and in what the compiler made of it.</summary>
public sealed class RoomArrowsTests
{
    private const string Sdk = "VoNhai.Commerce";

    private static readonly Assembly Assembly = typeof(Vnd).Assembly;

    private static readonly string Folder = SourceFolder();

    [Fact]
    public void Every_folder_is_a_room_of_the_table()
    {
        var folders = Files().Select(file => file.Room).Distinct().Order(StringComparer.Ordinal);

        Assert.Empty(folders.Except(Rooms.Arrows.Keys));
    }

    [Fact]
    public void Every_file_has_its_folders_namespace()
    {
        var wrong = Files().Where(file => !HasItsNamespace(file)).Select(file => $"{file.Name} has {file.Namespace}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_room_holds_a_type_of_its_own_name()
    {
        using var assembly = new AssemblyArrows(Assembly.Location);

        Assert.DoesNotContain(assembly.Types, type => type.Namespace.EndsWith("." + type.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_source_keeps_to_the_arrows()
        => Assert.Empty(Rooms.Forbidden(Files().SelectMany(file => SourceArrows.Of(file.Room, file.Name, file.Text))));

    [Fact]
    public void The_assembly_keeps_to_the_arrows()
    {
        using var assembly = new AssemblyArrows(Assembly.Location);

        Assert.Empty(Rooms.Forbidden(BetweenRooms(assembly, Sdk)));
    }

    [Fact]
    public void Foreign_packages_stay_in_their_rooms()
    {
        using var assembly = new AssemblyArrows(Assembly.Location);
        var wrong =
            from arrow in assembly.Read()
            from owner in Rooms.Owners
            where IsIn(arrow.To, owner.Key) && !owner.Value.Contains(RoomOf(arrow.From, Sdk), StringComparer.Ordinal)
            select $"{arrow.From}.{arrow.Where} uses {arrow.To}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void The_SDK_knows_no_web_server_and_no_database_provider()
    {
        using var assembly = new AssemblyArrows(Assembly.Location);
        string[] forbidden = ["Microsoft.AspNetCore", "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore.Sqlite", "SQLitePCLRaw", "Npgsql"];

        Assert.DoesNotContain(assembly.ReferencedAssemblies, name => forbidden.Any(prefix => IsIn(name, prefix)));
    }

    [Fact]
    public void No_type_of_Stripe_is_in_the_public_API()
    {
        var exposed =
            from type in Assembly.GetExportedTypes()
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where IsVisible(member)
            from used in UsedBy(member)
            where used.FullName?.StartsWith("Stripe.", StringComparison.Ordinal) == true
            select $"{type.FullName}.{member.Name}";

        Assert.Empty(exposed.Distinct());
    }

    /// <summary>The positive control: an arrow that no line of source names is seen in the assembly.</summary>
    [Fact]
    public void A_forbidden_arrow_behind_var_is_seen_in_the_assembly()
    {
        using var assembly = new AssemblyArrows(typeof(RoomArrowsTests).Assembly.Location);
        var control = BetweenRooms(assembly, "VoNhai.Commerce.Sdk.Tests.Architecture.Control").ToList();

        Assert.Equal(["Orders → Payments (Forbidden)"], Rooms.Forbidden(control));
        Assert.DoesNotContain(control, arrow => arrow.From == "Money");
    }

    /// <summary>The positive control for the source.</summary>
    [Theory]
    [InlineData("using VoNhai.Commerce.Payments;")]
    [InlineData("global using static VoNhai.Commerce.Payments.PaymentState;")]
    [InlineData("using Paid = VoNhai.Commerce.Payments.PaymentState;")]
    [InlineData("var x = global::VoNhai.Commerce.Payments.Most;")]
    public void A_forbidden_arrow_is_seen_in_the_source(string line)
        => Assert.Equal(["Orders → Payments (a.cs)"], Rooms.Forbidden(SourceArrows.Of("Orders", "a.cs", "namespace VoNhai.Commerce.Orders;\n" + line)));

    [Theory]
    [InlineData("// VoNhai.Commerce.Payments is not used")]
    [InlineData("/// <see cref=\"VoNhai.Commerce.Payments\"/>")]
    [InlineData("const string Name = \"VoNhai.Commerce.Payments\";")]
    [InlineData("using VoNhai.Commerce.Catalog;")]
    [InlineData("using VoNhai.Commerce;")]
    public void What_is_no_arrow_or_allowed_is_let_through(string line)
        => Assert.Empty(Rooms.Forbidden(SourceArrows.Of("Orders", "a.cs", "namespace VoNhai.Commerce.Orders;\n" + line)));

    /// <summary>The table itself has no circle: there is an order in which the rooms can be read.</summary>
    [Fact]
    public void The_table_has_no_circle()
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        while (Rooms.Arrows.FirstOrDefault(room => !read.Contains(room.Key) && room.Value.All(read.Contains)) is { Key: not null } next)
        {
            read.Add(next.Key);
        }

        Assert.Equal(Rooms.Arrows.Count, read.Count);
    }

    private static IEnumerable<Arrow> BetweenRooms(AssemblyArrows assembly, string root) => assembly.Read()
        .Where(arrow => IsIn(arrow.To, root) && (IsIn(arrow.From, root) || Rooms.Guests.ContainsKey(arrow.From)))
        .Select(arrow => new Arrow(RoomOf(arrow.From, root), RoomOf(arrow.To, root), arrow.Where))
        .Where(arrow => arrow.From != arrow.To);

    private static string RoomOf(string name, string root) => Rooms.Guests.TryGetValue(name, out var host) ? host
        : name == root ? Rooms.Root
        : name[(root.Length + 1)..].Split('.')[0];

    private static bool IsIn(string name, string root)
        => name.StartsWith(root, StringComparison.Ordinal) && (name.Length == root.Length || name[root.Length] == '.');

    private static bool HasItsNamespace(SourceFile file)
    {
        var own = Sdk + (file.FolderName.Length == 0 ? "" : "." + file.FolderName.Replace('/', '.'));
        return file.Namespace is null // A file of assembly attributes.
            || file.Namespace == own
            || (Rooms.Guests.TryGetValue(file.Namespace, out var host) && host == file.Room);
    }

    private static IEnumerable<SourceFile> Files() =>
        from path in Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Folder, path).Replace('\\', '/')
        where !name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal)
        select new SourceFile(name, File.ReadAllText(path));

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => true, // A property or an event is as visible as its methods; a nested type is exported by itself.
    };

    private static IEnumerable<Type> UsedBy(MemberInfo member)
    {
        IEnumerable<Type> used = member switch
        {
            MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
            ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
            FieldInfo field => [field.FieldType],
            _ => [],
        };
        return used.SelectMany(type => type.IsGenericType ? type.GetGenericArguments().Append(type) : [type.GetElementType() ?? type]);
    }

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "VoNhai.Commerce.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("VoNhai.Commerce.sln is in no folder above the tests.");
        }

        return Path.Combine(folder.FullName, "src", "VoNhai.Commerce.Sdk");
    }

    private sealed record SourceFile(string Name, string Text)
    {
        public string FolderName => Path.GetDirectoryName(Name)!.Replace('\\', '/');

        public string Room => FolderName.Split('/')[0];

        public string? Namespace => SourceArrows.NamespaceOf(Text);
    }
}
