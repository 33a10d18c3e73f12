namespace SroiTracker.Web.Data.Audit;

/// <summary>
/// Marks rows that are added and never changed or removed. The unit of work and the database refuse otherwise.
/// </summary>
public interface IAppendOnly;
