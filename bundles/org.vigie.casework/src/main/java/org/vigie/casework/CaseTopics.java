package org.vigie.casework;

/** What views of incidents tell each other by the event broker of Eclipse e4, beside {@link org.vigie.workbench.Topics}. */
public final class CaseTopics {
    /** Another incident is shown, or the same one is known otherwise now: see {@link OpenIncident#shown}. There is no data. */
    public static final String INCIDENT_SHOWN = "org/vigie/case/INCIDENT";
    /** Another claim is looked at: see {@link OpenIncident#claim}. There is no data. */
    public static final String CLAIM_SELECTED = "org/vigie/case/CLAIM";

    private CaseTopics() {}
}
