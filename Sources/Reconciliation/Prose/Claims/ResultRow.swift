import ReportModel

/// A single row of the results of table 3 that prose names.
enum ResultRow: UInt8, Sendable, Hashable, CaseIterable {
  case stateSecrets, otherLaws, thirdPartyRights, internalAffairs, processInformation, enforcementFiles
  case administrativeInquiries, notHeld, needsCreation, unclear, petitions, repeated, publications, excessive
  case confirmation, correctionOverdue, feeOverdue

  /// Its total.
  var cell: CellID {
    let rows = CellID.requests
    let row =
      switch self {
      case .stateSecrets: rows.withheld.stateSecrets
      case .otherLaws: rows.withheld.otherLaws
      case .thirdPartyRights: rows.withheld.thirdPartyRights
      case .internalAffairs: rows.withheld.internalAffairs
      case .processInformation: rows.withheld.processInformation
      case .enforcementFiles: rows.withheld.enforcementFiles
      case .administrativeInquiries: rows.withheld.administrativeInquiries
      case .notHeld: rows.unavailable.notHeld
      case .needsCreation: rows.unavailable.needsCreation
      case .unclear: rows.unavailable.unclear
      case .petitions: rows.declined.petitions
      case .repeated: rows.declined.repeated
      case .publications: rows.declined.publications
      case .excessive: rows.declined.excessive
      case .confirmation: rows.declined.confirmation
      case .correctionOverdue: rows.otherwise.correctionOverdue
      case .feeOverdue: rows.otherwise.feeOverdue
      }
    return row.total
  }
}
