/// What is left of a sentence without its figures, years, organs and the words that go before: sentences that share it
/// share a frame, whatever the frames are called.
public enum SentenceSkeleton {
  private static let openings = [
    "全年", "本年度", "今年以来", "今年", "年内", "一年来", "这一年", "年度", "本机关", "本单位", "本局", "我局", "我镇", "我部", "共计", "共",
  ]

  /// The skeleton.
  public static func of(_ text: String) -> String {
    var text = text
    for word in openings { text = text.replacing(word, with: "") }
    var skeleton = ""
    for character in text {
      switch character {
      case "0"..."9", "０"..."９", ".", "%", "％", ",":
        if skeleton.last != "n" { skeleton.append("n") }
      case "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "零":
        if skeleton.last != "n" { skeleton.append("n") }
      case "，", "。", "；", "、", "：": continue
      default: skeleton.append(character)
      }
    }
    return skeleton.replacing("n年", with: "")
  }
}
