package org.yicai.project;

/** Who speaks in a contract. What one side proposes, the other agrees to. */
public enum ContractSide {
    PURCHASER,
    CONTRACTOR;

    public ContractSide other() {
        return this == PURCHASER ? CONTRACTOR : PURCHASER;
    }
}
