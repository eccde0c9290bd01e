package org.vigie.model;

import java.util.List;

/** The properties of incidents that claims are made of; plugins may add others. */
public final class ClaimProperties {

    /** Their names, in the order in which an incident's record shows them. */
    public static final List<String> ALL = List.of("victim", "affectedSystem", "systemOwner", "thirdParty",
            "attackType", "occurred",
            "discovered", "disclosed", "serviceUnavailable", "expectedRecovery", "peopleAffected", "recordsAffected",
            "dataKind",
            "ransomDemanded", "origin", "containment", "scope", "measure", "complaintFiled", "investigation",
            "regulatorNotified", "authorityNotified", "victimsInformed", "actor", "actorMotive", "severity", "place");

    private ClaimProperties() {}
}
