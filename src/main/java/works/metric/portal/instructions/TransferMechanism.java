package works.metric.portal.instructions;

/** On what a transfer to a third country may rest (GDPR Chapter V). */
public enum TransferMechanism {
    /** A decision of the Commission on the country, Art. 45. */
    ADEQUACY,
    /** The EU-US Data Privacy Framework, Decision (EU) 2023/1795. */
    DPF,
    /** Standard contractual clauses, Decision (EU) 2021/914. */
    SCC
}
