package violations.orders;

import org.springframework.stereotype.Service;

/** Its superclass's methods are not checked. */
@Service
public class InheritingService extends UnguardedService {}
