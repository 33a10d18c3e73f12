using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Quartz;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Jobs;

/// <summary>Sets the job room up. Nothing outside this room knows the scheduler.</summary>
public static class JobRoom
{
    // Between two and three at night an hour is missing or doubled when the clock changes.
    private static readonly LocalTime Night = new(3, 30);

    /// <summary>Adds the queue, its handlers and the clock that wakes it.</summary>
    public static IServiceCollection AddJobRoom(this IServiceCollection services)
    {
        services.TryAddSingleton<OutboxSignal>();
        services.AddSingleton(new JobTerms());
        services.AddSingleton(new NightlyWork(OutboxKinds.Match, Night));
        services.AddSingleton(new NightlyWork(OutboxKinds.Reminders, Night));
        services.AddSingleton(new NightlyWork(OutboxKinds.Digest, Night));
        services.AddSingleton(new NightlyWork(OutboxKinds.Deadlines, Night));
        services.AddSingleton(new NightlyWork(OutboxKinds.Handovers, Night));
        services.AddScoped<JobSlots>();
        services.AddScoped<IJobHandler, MatchHandler>();
        services.AddScoped<IJobHandler, ReminderHandler>();
        services.AddScoped<IJobHandler, DeadlineHandler>();
        services.AddScoped<IJobHandler, HandoverHandler>();
        services.AddScoped<IJobHandler, DigestHandler>();
        services.AddScoped<IJobHandler, WithdrawalHandler>();
        services.AddScoped<IJobHandler, ScanHandler>();
        services.AddScoped<IJobHandler, MailHandler>();
        services.AddSingleton<OutboxDrain>();
        services.AddHostedService<OutboxWorker>();
        AddClock(services);
        return services;
    }

    private static void AddClock(IServiceCollection services)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(DutchDay.Zone.Id);
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<SlotJob>(job => job.WithIdentity("slots").StoreDurably());
            quartz.AddTrigger<SlotJob>(trigger => trigger
                .ForJob("slots").WithSchedule(CronScheduleBuilder.Create($"0 {Night.Minute} {Night.Hour} * * ?").InTimeZone(zone)));
            quartz.AddJob<WakeJob>(job => job.WithIdentity("wake").StoreDurably());
            quartz.AddTrigger<WakeJob>(trigger => trigger
                .ForJob("wake").WithSchedule(CronScheduleBuilder.Create("0/20 * * * * ?").InTimeZone(zone)));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
