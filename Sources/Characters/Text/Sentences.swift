extension Unicode.Scalar {
  /// Whether it ends a sentence, or a part of one that a line may end with: 。！？：；… and their ASCII forms but `.`.
  package var endsSentence: Bool {
    switch self {
    case "。", "！", "？", "：", "；", "!", "?", ":", ";", "…": true
    default: false
    }
  }
}
