using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Ledger;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Web.Access;

public sealed class VisibleRowsTests
{
    private static readonly Guid Somebody = new("01900000-0000-7000-8000-0000000000d1");
    private static readonly Guid Elsewhere = new("01900000-0000-7000-8000-0000000000a2");

    [Fact]
    public async Task The_contracts_of_a_company_are_found_by_index()
    {
        using var temp = await TempDatabase.CreateAsync();
        await using var data = temp.Open();

        var plan = await QueryPlan.OfAsync(data, data.Contracts.VisibleTo(new(Role.Contractor, Somebody, null, [Elsewhere])));

        plan.Should().Contain("ix_contract_contractor").And.Contain("ix_consortium_partner_contractor").And.NotContain("SCAN");
    }

    /// <summary>Counts of contracts, claims, evidence, evidence content, entries, contractors.</summary>
    [Theory]
    [InlineData(Role.Adviser, "own", 1, 1, 2, 2, 1, 1)]
    [InlineData(Role.Coordinator, "own", 1, 1, 2, 2, 1, 1)]
    [InlineData(Role.ProcurementOfficer, "own", 1, 1, 2, 0, 1, 1)] // no content
    [InlineData(Role.Contractor, "own", 1, 2, 3, 3, 1, 1)] // and the draft with its file
    [InlineData(Role.Adviser, "other", 0, 0, 0, 0, 0, 0)]
    [InlineData(Role.Adviser, "none", 0, 0, 0, 0, 0, 0)]
    [InlineData(Role.ProcurementOfficer, "other", 0, 0, 0, 0, 0, 0)]
    [InlineData(Role.Contractor, "other", 0, 0, 0, 0, 0, 0)]
    [InlineData(Role.Administrator, "own", 0, 0, 0, 0, 0, 0)]
    [InlineData(Role.Anonymous, "none", 0, 0, 0, 0, 0, 0)]
    public async Task Everybody_sees_the_own_rows_only(
        Role role,
        string whose,
        int contracts,
        int claims,
        int evidence,
        int content,
        int entries,
        int contractors
    )
    {
        using var temp = await FilledAsync();
        await using var data = temp.Open();
        var viewer = ViewerOf(role, whose);

        int[] seen =
        [
            await data.Contracts.VisibleTo(viewer).CountAsync(),
            await data.Claims.VisibleTo(viewer, data.Contracts).CountAsync(),
            await data.ClaimEvidence.VisibleTo(viewer, data.Claims, data.Contracts).CountAsync(),
            await data.ClaimEvidence.ContentVisibleTo(viewer, data.Claims, data.Contracts).CountAsync(),
            await data.LedgerEntries.VisibleTo(viewer, data.Contracts).CountAsync(),
            await data.Contractors.VisibleTo(viewer, data.Contracts).CountAsync(),
        ];

        seen.Should().Equal(contracts, claims, evidence, content, entries, contractors);
    }

    private static Viewer ViewerOf(Role role, string whose) =>
        (role, whose) switch
        {
            (Role.Contractor, "own") => new(role, Somebody, null, [TempDatabase.Contractor]),
            (Role.Contractor, _) => new(role, Somebody, null, [Elsewhere]),
            (_, "own") => new(role, Somebody, TempDatabase.Authority, []),
            (_, "other") => new(role, Somebody, Elsewhere, []),
            _ => new(role, null, null, []),
        };

    private static async Task<TempDatabase> FilledAsync()
    {
        var temp = await TempDatabase.CreateAsync();
        await temp.PostAsync("o", 1, Booked.Draft(EntryKind.ObligationSet, 1));
        await using var data = temp.Open();
        await temp.Writes.RunAsync(
            data,
            TempDatabase.Change,
            trail =>
            {
                Fill(data);
                trail.Note("test.filled", new("contract", TempDatabase.Contract(1)));
                return Task.CompletedTask;
            },
            default
        );
        return temp;
    }

    private static void Fill(SroiDbContext data)
    {
        var draft = Claim.Draft(Guid.CreateVersion7(), TempDatabase.Contract(1), new ClaimFacts(), TempDatabase.Change);
        var submitted = Claim.Draft(Guid.CreateVersion7(), TempDatabase.Contract(1), new ClaimFacts(), TempDatabase.Change);
        submitted.Submit(new ClaimExpectation(), TempDatabase.Change);
        data.AddRange(draft, submitted);
        data.AddRange(File(draft), File(submitted), File(submitted));
    }

    private static ClaimEvidence File(Claim claim) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ClaimId = claim.Id,
            Kind = "agreement",
            OriginalName = "pok.pdf",
            ContentType = "application/pdf",
            Size = 1,
            Sha256 = "00",
            StorageName = Guid.CreateVersion7().ToString(),
            UploadedBy = "x",
            UploadedAt = Booked.Moment,
        };
}
