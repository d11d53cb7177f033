package dev.cartwright.server.domain;

import java.util.List;

/** A line is attested where its item enforces that (decision 0029). */
final class AttestationRule implements LineRule {

    @Override
    public List<Breach> breaches(JudgedLine line) {
        return !line.item().needs(Attestation.LINE)
                        || Boolean.TRUE.equals(line.line().getAttestationAccepted())
                ? List.of()
                : line.breach("/attestationAccepted", FaultCode.LINE_ATTESTATION_MISSING, "must be true for this item");
    }
}
