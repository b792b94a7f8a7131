import NianbaoKit

/// What a person has to do about a finding, in a sentence.
enum FindingAdvice {
  /// The sentence for a code; that for an unknown one says only where to look.
  static func words(for code: FindingCode) -> String {
    table[code] ?? families[code.family] ?? "请对照原文核实。"
  }

  /// What holds for whole families.
  private static let families: [FindingFamily: String] = [
    .sums: "请按底册核实有关各数，更正有误的数。",
    .prose: "请核实文字和表格中的数，更正有误的一处。",
    .years: "请对照上年度报告核实，有误的更正，无误的说明原因。",
    .levels: "请核对下级机关的报告是否齐全、汇总是否有误。",
    .migration: "请按现行格式逐格核实，需要的数据补填。",
  ]

  private static let table: [FindingCode: String] = [
    .doubtfulReading: "请对照原文核对该处各数，有误的更正。",
    .notFound: "请对照原文查找并补填；没有发生的填0。",
    .textForNumber: "请改填数字；没有发生的填0。",
    .displacedRow: "请对照原文核对该行各数。",
    .recognizedOtherwise: "请对照原文核对该处各数。",
    .splitOrJoined: "请对照原文核对该数，有误的更正。",
    .outsideForm: "请核实这些数应填在何处；不属于表格的不再填报。",
    .convertedUnit: "请按规定的单位核对换算后的数。",
    .sectionMissing: "请补写所缺章节，没有内容的也要写明。",
    .headingWording: "请改用规定的标题。",
    .tableMissing: "请补填所缺表格。",
    .olderEdition: "请改用现行表式重新填报。",
    .labelWording: "请改用规定的标签。",
    .identity: "请核实标题、机关名称和年份，改为一致。",
    .aspectMissing: "请补写所缺方面的情况；没有的写明没有。",
    .problemsEmpty: "请写明存在的主要问题和改进情况。",
    .residue: "请删去不属于报告的文字。",
    .signatureMissing: "请补写机关名称和日期。",
    .notACount: "请核实该数，改填大于或等于零的整数。",
    .fees: "请核实收费金额及其单位。",
    .blankCell: "没有发生的请填0；漏填的请补填。",
    .ruleMaking: "请核实是否误填；规范性文件请填入相应的行。",
    .documentStock: "请核实制发、废止和现行有效的件数。",
    .totalNotFilled: "请补填总计，或者更正各项。",
    .proseFee: "请写明收取信息处理费的情况；没有收取的也要写明。",
    .proseSilence: "请在文字中说明有关情况。",
    .proseYear: "请核实年份，有误的更正。",
    .approximate: "请按现行格式的项目核实，能分开的分开填报。",
    .notInOlderForm: "请补填；没有发生的填0。",
    .notInNewerForm: "现行格式没有这些项目，不再填报；请核实是否应计入其他项目。",
    .reusedProse: "请按本年度情况重写。",
    .farFromLastYear: "请核实该数；无误的保留，并准备说明。",
    .membersMissing: "请核对下级机关的报告是否齐全。",
  ]
}
