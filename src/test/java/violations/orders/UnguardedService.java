package violations.orders;

/** A service that the permission check does not see. */
public class UnguardedService {}
