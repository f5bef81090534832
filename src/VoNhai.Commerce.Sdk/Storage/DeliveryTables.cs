using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>The tables of how goods reach their buyers: ways, runs and what is on board, and the household's notes on the way.</summary>
internal sealed class DeliveryTables :
    IEntityTypeConfiguration<DeliveryChoice>,
    IEntityTypeConfiguration<Run>,
    IEntityTypeConfiguration<RunMember>,
    IEntityTypeConfiguration<RunParcel>,
    IEntityTypeConfiguration<OrderNote>
{
    public void Configure(EntityTypeBuilder<DeliveryChoice> builder)
    {
        builder.ToTable("commerce_delivery_choices");
        builder.HasKey(choice => choice.Id);
        builder.Property(choice => choice.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(choice => choice.HouseholdId).HasColumnName("household_id");
        builder.Property(choice => choice.Means).HasColumnName("means").HasConversion<string>().HasMaxLength(20);
        builder.Property(choice => choice.Place).HasColumnName("place").HasMaxLength(DeliveryChoice.MostWords);
        builder.Property(choice => choice.When).HasColumnName("happens").HasMaxLength(DeliveryChoice.MostWords);
        builder.Property(choice => choice.Fee).HasColumnName("fee").HasConversion(Converters.Dong);
        builder.Property(choice => choice.IsOffered).HasColumnName("is_offered");
        builder.HasIndex(choice => new { choice.HouseholdId, choice.Id });
        builder.HasOne<Household>().WithMany().HasForeignKey(choice => choice.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Run> builder)
    {
        // The guarded update keeps within the room; the constraint is for whoever writes past it.
        builder.ToTable("commerce_runs", table => table.HasCheckConstraint("ck_commerce_runs_taken", "taken >= 0 AND taken <= places"));
        builder.HasKey(run => run.Id);
        builder.Property(run => run.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(run => run.Means).HasColumnName("means").HasConversion<string>().HasMaxLength(20);
        builder.Property(run => run.Place).HasColumnName("place").HasMaxLength(DeliveryChoice.MostWords);
        builder.Property(run => run.Details).HasColumnName("details").HasMaxLength(200);
        builder.Property(run => run.Day).HasColumnName("day").HasConversion(Converters.Day);
        builder.Property(run => run.ClosesAt).HasColumnName("closes_at").HasConversion(Converters.Milliseconds);
        builder.Property(run => run.Places).HasColumnName("places");
        builder.Property(run => run.Taken).HasColumnName("taken");
        builder.Property(run => run.Fee).HasColumnName("fee").HasConversion(Converters.Dong);
        builder.Property(run => run.CalledOffAt).HasColumnName("called_off_at").HasConversion(Converters.Milliseconds);
        builder.HasIndex(run => run.Day);
    }

    public void Configure(EntityTypeBuilder<RunMember> builder)
    {
        builder.ToTable("commerce_run_members");
        builder.HasKey(member => new { member.HouseholdId, member.RunId });
        builder.Property(member => member.RunId).HasColumnName("run_id");
        builder.Property(member => member.HouseholdId).HasColumnName("household_id");
        builder.HasOne<Run>().WithMany().HasForeignKey(member => member.RunId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Household>().WithMany().HasForeignKey(member => member.HouseholdId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RunParcel> builder)
    {
        builder.ToTable("commerce_run_parcels");
        builder.HasKey(parcel => parcel.Id);
        builder.Property(parcel => parcel.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(parcel => parcel.RunId).HasColumnName("run_id");
        builder.Property(parcel => parcel.OrderId).HasColumnName("order_id");
        builder.Property(parcel => parcel.HouseholdId).HasColumnName("household_id");
        builder.Property(parcel => parcel.ReleasedAt).HasColumnName("released_at").HasConversion(Converters.Milliseconds);
        builder.Property(parcel => parcel.TickedAt).HasColumnName("ticked_at").HasConversion(Converters.Milliseconds);
        builder.Property(parcel => parcel.Missed).HasColumnName("missed").HasMaxLength(300);
        builder.Property(parcel => parcel.Collected).HasColumnName("collected").HasConversion(Converters.Dong);
        builder.Property(parcel => parcel.SettledAt).HasColumnName("settled_at").HasConversion(Converters.Milliseconds);
        builder.HasIndex(parcel => parcel.OrderId).IsUnique();
        builder.HasIndex(parcel => new { parcel.RunId, parcel.HouseholdId });
        builder.HasIndex(parcel => new { parcel.HouseholdId, parcel.SettledAt });
        builder.HasOne<Run>().WithMany().HasForeignKey(parcel => parcel.RunId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Order>().WithMany().HasForeignKey(parcel => parcel.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OrderNote> builder)
    {
        builder.ToTable("commerce_order_notes");
        builder.HasKey(note => note.Id);
        builder.Property(note => note.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(note => note.HouseholdId).HasColumnName("household_id");
        builder.Property(note => note.OrderId).HasColumnName("order_id");
        builder.Property(note => note.At).HasColumnName("at").HasConversion(Converters.Milliseconds);
        builder.Property(note => note.By).HasColumnName("by").HasMaxLength(80);
        builder.Property(note => note.Text).HasColumnName("text").HasMaxLength(300);
        builder.HasIndex(note => note.OrderId);
        builder.HasOne<Order>().WithMany().HasForeignKey(note => note.OrderId).OnDelete(DeleteBehavior.Restrict);
    }
}
