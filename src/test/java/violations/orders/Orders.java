package violations.orders;

import org.springframework.stereotype.Service;

/** A service whose name the permission check does not know. */
@Service
public class Orders {}
