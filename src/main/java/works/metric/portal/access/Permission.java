package works.metric.portal.access;

/** Every single thing that somebody can be allowed to do. {@link Role} says who is. */
public enum Permission {
    /** See what waits for oneself. */
    HOME,

    INSTRUCTIONS_READ,
    /** Write and change drafts. */
    INSTRUCTIONS_DRAFT,
    /** Put an instruction in force or withdraw it: binds MetricWorks (GDPR Art. 28(3)(a)). */
    INSTRUCTIONS_ACTIVATE,
    /** Say for MetricWorks that it holds an instruction unlawful, which holds it (GDPR Art. 28(3), last sentence). */
    INSTRUCTIONS_CHALLENGE,

    /** Keep the catalogues that instructions and registers are made of. */
    CATALOGUES_EDIT,

    SUBPROCESSORS_READ,
    /** Change MetricWorks' own register (GDPR Art. 28(2)). */
    SUBPROCESSORS_PUBLISH,
    /** See the changes of the register that are on their way, and be the second person who reviews them. */
    SUBPROCESSORS_REVIEW,
    /** Object to a sub-processor or agree to it, and ask for its contract (clause 7.7 of Decision (EU) 2021/915). */
    SUBPROCESSORS_DECIDE,

    /** See in which systems MetricWorks processes personal data. */
    SYSTEMS_READ,
    SYSTEMS_MANAGE,
    /** Make and revoke what a processing system comes in with: it reads data subjects' identifiers by it. */
    SYSTEMS_CREDENTIALS,
    /** Fetch and report the tasks of one system over all tenants: that system's own, by its credential; no person's. */
    SYSTEM_TASKS,
    /** Read what is in force for every tenant and confirm it: a processing system, by its credential; no person. */
    SYSTEM_INSTRUCTIONS,

    REQUESTS_READ,
    REQUESTS_RECORD,
    /** Start and complete: MetricWorks' and the handler's work. */
    REQUESTS_WORK,
    /** MetricWorks' own word on a case: report its tasks, ask the controller, report an obstacle or a failure. */
    REQUESTS_REPORT,
    /** Say how long the person's identifiers are kept after the end of a case (GDPR Art. 5(1)(e), 28(3)(a)). */
    REQUESTS_RETENTION,
    /** Refuse with a reason: the controller's decision alone (GDPR Art. 12(4), 12(5)). */
    REQUESTS_REFUSE,
    /** Put a package with the result on a case: MetricWorks' part (GDPR Art. 28(3)(e)). */
    REQUESTS_RESULT_UPLOAD,
    /** Take a result out of the portal: for the controller's people alone. */
    REQUESTS_RESULT_DOWNLOAD,
    /** Destroy a result before its time. */
    REQUESTS_RESULT_REMOVE,
    /** Say where the portal may call back with the state of requests. */
    CALLBACKS_MANAGE,
    /** Take the list away as a file; it names no data subject. */
    REQUESTS_EXPORT,
    /** Keep filters of the list under a name, for oneself. */
    REQUESTS_VIEWS_SAVE,
    /** Keep them for everybody in the tenant, rename and remove those. */
    REQUESTS_VIEWS_SHARE,
    /** Make the letters of the controller to the person (GDPR Art. 12). */
    REQUESTS_LETTERS,

    AGREEMENTS_READ,
    /** Bind the tenant (GDPR Art. 28(3), 28(9)). */
    AGREEMENTS_ACCEPT,
    /** Name who may sign for the tenant. */
    AGREEMENTS_SIGNATORIES,
    /** Sign for MetricWorks what a tenant has accepted, or refuse to. */
    AGREEMENTS_COUNTERSIGN,
    /** Write, publish and roll out the templates of the agreement, and see a tenant's agreement on them. */
    AGREEMENT_TEMPLATES_EDIT,

    /** See whether and how the contract ends. Giving notice takes whoever may sign the agreement as well. */
    LEAVING_READ,
    /** Give notice for MetricWorks, record the return and deletion of a tenant's data, and certify it. */
    LEAVING_WORK,

    AUDIT_READ,
    /** Make an audit report for a period (GDPR Art. 28(3)(h)). */
    AUDIT_REPORT,

    MEMBERS_READ,
    MEMBERS_MANAGE,

    NOTICES_READ,

    CREDENTIALS_READ,
    /** Make and revoke what programs of the tenant come in with. */
    CREDENTIALS_MANAGE,

    SUPPORT_ACCESS_READ,
    /** End a support access before its time. */
    SUPPORT_ACCESS_END,

    TENANTS_READ,
    TENANTS_MANAGE,
    STAFF_READ,
    STAFF_MANAGE,
    /** The queue of all tenants by date; shows no data subject. */
    REQUESTS_ACROSS_TENANTS,
    /** Enter a tenant for a stated reason and a limited time, in its sight. */
    SUPPORT_ENTER,
}
