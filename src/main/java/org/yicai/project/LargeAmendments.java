package org.yicai.project;

/**
 * A change of a contract over the set limits is another design than the one that passed the gate, so it goes back there. Implemented by
 * whatever keeps the gate; while nothing does, every such change is refused with the finding of rule Q4.
 */
public interface LargeAmendments {

    /** Whether the committee has agreed that the contract of this project may be changed beyond the limits. */
    boolean agreed(ProjectId project);
}
