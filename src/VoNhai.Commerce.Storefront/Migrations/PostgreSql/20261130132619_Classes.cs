using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace VoNhai.Commerce.Storefront.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Classes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "class_tallies",
                columns: table => new
                {
                    period = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    question = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    answer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_class_tallies", x => new { x.period, x.question, x.answer });
                });

            migrationBuilder.CreateTable(
                name: "classes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    trainer_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    module = table.Column<int>(type: "integer", nullable: false),
                    commune_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    began_at = table.Column<long>(type: "bigint", nullable: false),
                    cut_until = table.Column<long>(type: "bigint", nullable: true),
                    market_began_at = table.Column<long>(type: "bigint", nullable: true),
                    market_ended_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_classes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "class_learners",
                columns: table => new
                {
                    class_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    household_id = table.Column<Guid>(type: "uuid", nullable: true),
                    account = table.Column<string>(type: "character varying(19)", maxLength: 19, nullable: false),
                    sex = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    before = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    after = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_class_learners", x => new { x.class_id, x.number });
                    table.ForeignKey(
                        name: "FK_class_learners_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "classes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "class_progress",
                columns: table => new
                {
                    class_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    item = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    right_answers = table.Column<int>(type: "integer", nullable: false),
                    of_answers = table.Column<int>(type: "integer", nullable: false),
                    is_passed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_class_progress", x => new { x.class_id, x.number, x.kind, x.item });
                    table.ForeignKey(
                        name: "FK_class_progress_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "classes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "class_scenes",
                columns: table => new
                {
                    class_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_class_scenes", x => new { x.class_id, x.order_code });
                    table.ForeignKey(
                        name: "FK_class_scenes_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "classes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "practice_accounts",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(19)", maxLength: 19, nullable: false),
                    holder = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    class_id = table.Column<Guid>(type: "uuid", nullable: true),
                    balance = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_practice_accounts", x => x.number);
                    table.ForeignKey(
                        name: "FK_practice_accounts_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "classes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "practice_moves",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account = table.Column<string>(type: "character varying(19)", maxLength: 19, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    balance_after = table.Column<long>(type: "bigint", nullable: false),
                    memo = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    other_account = table.Column<string>(type: "character varying(19)", maxLength: 19, nullable: false),
                    other_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    form_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_practice_moves", x => x.number);
                    table.ForeignKey(
                        name: "FK_practice_moves_practice_accounts_account",
                        column: x => x.account,
                        principalTable: "practice_accounts",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_class_learners_user_id",
                table: "class_learners",
                column: "user_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_classes_code",
                table: "classes",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_classes_trainer_id",
                table: "classes",
                column: "trainer_id");

            migrationBuilder.CreateIndex(
                name: "IX_practice_accounts_class_id",
                table: "practice_accounts",
                column: "class_id");

            migrationBuilder.CreateIndex(
                name: "IX_practice_moves_account_form_key",
                table: "practice_moves",
                columns: new[] { "account", "form_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_practice_moves_account_number",
                table: "practice_moves",
                columns: new[] { "account", "number" });

            migrationBuilder.AddVoNhaiCommercePlayMoney();
            Audit.AuditGuard.GuardAppendOnlyButClasses(migrationBuilder, "audit_entries");
            Audit.AuditGuard.GuardAppendOnlyButClasses(migrationBuilder, "consents", namesOrders: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Audit.AuditGuard.GuardAppendOnlyAgain(migrationBuilder, "consents");
            Audit.AuditGuard.GuardAppendOnlyAgain(migrationBuilder, "audit_entries");
            migrationBuilder.DropVoNhaiCommercePlayMoney();

            migrationBuilder.DropTable(
                name: "class_learners");

            migrationBuilder.DropTable(
                name: "class_progress");

            migrationBuilder.DropTable(
                name: "class_scenes");

            migrationBuilder.DropTable(
                name: "class_tallies");

            migrationBuilder.DropTable(
                name: "practice_moves");

            migrationBuilder.DropTable(
                name: "practice_accounts");

            migrationBuilder.DropTable(
                name: "classes");
        }
    }
}
