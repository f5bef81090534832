using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>The tables of the class room. Everything but the counts hangs on the class and goes with it.</summary>
internal sealed class ClassTables :
    IEntityTypeConfiguration<SchoolClass>, IEntityTypeConfiguration<ClassLearner>, IEntityTypeConfiguration<ClassProgress>, IEntityTypeConfiguration<MarketScene>,
    IEntityTypeConfiguration<ClassTally>
{
    public void Configure(EntityTypeBuilder<SchoolClass> builder)
    {
        builder.ToTable("classes");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(one => one.Code).HasColumnName("code").HasMaxLength(4);
        builder.Property(one => one.TrainerId).HasColumnName("trainer_id").HasMaxLength(64);
        builder.Property(one => one.Module).HasColumnName("module");
        builder.Property(one => one.CommuneCode).HasColumnName("commune_code").HasMaxLength(5);
        builder.Property(one => one.BeganAt).HasColumnName("began_at");
        builder.Property(one => one.CutUntil).HasColumnName("cut_until");
        builder.Property(one => one.MarketBeganAt).HasColumnName("market_began_at");
        builder.Property(one => one.MarketEndedAt).HasColumnName("market_ended_at");
        builder.HasIndex(one => one.Code).IsUnique();
        builder.HasIndex(one => one.TrainerId);
    }

    public void Configure(EntityTypeBuilder<ClassLearner> builder)
    {
        builder.ToTable("class_learners");
        builder.HasKey(one => new { one.ClassId, one.Number });
        builder.Property(one => one.ClassId).HasColumnName("class_id");
        builder.Property(one => one.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(one => one.UserId).HasColumnName("user_id");
        builder.Property(one => one.HouseholdId).HasColumnName("household_id");
        builder.Property(one => one.Account).HasColumnName("account").HasMaxLength(19);
        builder.Property(one => one.Sex).HasColumnName("sex").HasMaxLength(5);
        builder.Property(one => one.Before).HasColumnName("before").HasMaxLength(10);
        builder.Property(one => one.After).HasColumnName("after").HasMaxLength(10);
        builder.HasIndex(one => one.UserId).IsUnique();
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(one => one.ClassId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ClassProgress> builder)
    {
        builder.ToTable("class_progress");
        builder.HasKey(one => new { one.ClassId, one.Number, one.Kind, one.Item });
        builder.Property(one => one.ClassId).HasColumnName("class_id");
        builder.Property(one => one.Number).HasColumnName("number");
        builder.Property(one => one.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(10);
        builder.Property(one => one.Item).HasColumnName("item").HasMaxLength(ProgressBook.MostItem);
        builder.Property(one => one.At).HasColumnName("at");
        builder.Property(one => one.Right).HasColumnName("right_answers");
        builder.Property(one => one.Of).HasColumnName("of_answers");
        builder.Property(one => one.IsPassed).HasColumnName("is_passed");
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(one => one.ClassId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MarketScene> builder)
    {
        builder.ToTable("class_scenes");
        builder.HasKey(one => new { one.ClassId, one.OrderCode });
        builder.Property(one => one.ClassId).HasColumnName("class_id");
        builder.Property(one => one.HouseholdId).HasColumnName("household_id");
        builder.Property(one => one.OrderCode).HasColumnName("order_code").HasMaxLength(12);
        builder.Property(one => one.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(one => one.ClassId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ClassTally> builder)
    {
        builder.ToTable("class_tallies");
        builder.HasKey(one => new { one.Period, one.Question, one.Answer });
        builder.Property(one => one.Period).HasColumnName("period").HasMaxLength(6);
        builder.Property(one => one.Question).HasColumnName("question").HasMaxLength(20);
        builder.Property(one => one.Answer).HasColumnName("answer").HasMaxLength(20);
        builder.Property(one => one.People).HasColumnName("people");
    }
}
