package works.metric.portal.subprocessors;

/**
 * A processor further down the chain, below a sub-processor: the controller is owed its name, address and contact too (EDPB
 * Opinion 22/2024). Empty where not stated.
 *
 * @param country ISO 3166-1 alpha-2
 * @param mechanism in words, since it is the sub-processor's own
 */
public record ChainLink(String name, String address, String contact, String country, String service, String mechanism) {

    public ChainLink {
        name = name.strip();
        address = address.strip();
        contact = contact.strip();
        country = country.strip();
        service = service.strip();
        mechanism = mechanism.strip();
    }

    boolean isComplete() {
        return !name.isEmpty()
                && !address.isEmpty()
                && !contact.isEmpty()
                && !country.isEmpty()
                && !service.isEmpty()
                && !mechanism.isEmpty();
    }
}
